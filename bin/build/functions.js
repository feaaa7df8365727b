/**
 * The metadata by which Excel knows the functions for cells, made of the comments in src/functions/functions.ts. Each text there
 * is Thai, then English after a bar; Excel loads the file of its own language.
 */
const ts = require('typescript');

const LANGUAGES = ['th', 'en'];
const VALUES = { type: 'any', dimensionality: 'matrix' };

/** "Thai | English" of a comment. @throws Error where one is missing: Excel would show nothing */
function said(text, language, where) {
  const parts = String(text ?? '').replace(/\s+/g, ' ').split(' | ').map((part) => part.trim());
  if (parts.length !== 2 || parts.includes('')) throw new Error(`${where}: its comment needs Thai, a bar and English`);
  return parts[LANGUAGES.indexOf(language)];
}

/**
 * @param {string} source text of functions.ts
 * @param {'th' | 'en'} language
 * @param {string} helpUrl where Excel's "Help on this function" leads
 * @returns {{ functions: object[] }} the metadata file, as data
 */
function functionsMetadata(source, language, helpUrl) {
  const file = ts.createSourceFile('functions.ts', source, ts.ScriptTarget.ES2022, true);
  const functions = [];
  for (const statement of file.statements) {
    const doc = ts.getJSDocCommentsAndTags(statement).find(ts.isJSDoc);
    const tags = doc?.tags ?? [];
    const id = tags.find(({ tagName }) => tagName.text === 'customfunction')?.comment;
    if (!id) continue;
    const parameters = tags.filter(ts.isJSDocParameterTag).map((tag) => ({
      name: tag.name.getText(file),
      description: said(ts.getTextOfJSDocComment(tag.comment), language, `${id}(${tag.name.getText(file)})`),
      ...VALUES,
      ...(tag.name.getText(file) === 'values' && { repeating: true }),
    }));
    functions.push({ id, name: id, description: said(ts.getTextOfJSDocComment(doc.comment), language, id), helpUrl, result: VALUES, parameters });
  }
  return { functions };
}

module.exports = { functionsMetadata, LANGUAGES };
