/**
 * Members of Office.js newer than ExcelApi 1.14 are asked for before they are used, also where no test comes by: the compiler
 * finds every member that we use, and its own documentation says since when it is there.
 */
import { readdirSync } from 'node:fs';
import ts from 'typescript';

const FLOOR = 14;
/** A member's requirement set, as its documentation has it: `[Api set: ExcelApi 1.14]`. */
const SINCE = /\[Api set: ExcelApi(?:Desktop|Online)? ?(?:1\.(\d+)|BETA)?/;

interface Use {
  readonly place: string;
  readonly member: string;
  readonly since: string;
}

/** Uses of members above the floor that no `isSetSupported` stands around. */
function newUses(files: readonly string[], extra: Readonly<Record<string, string>> = {}): Use[] {
  const options: ts.CompilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, jsx: ts.JsxEmit.ReactJSX, types: ['office-js'], strict: true, skipLibCheck: true, noEmit: true };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => (name in extra ? ts.createSourceFile(name, extra[name]!, ts.ScriptTarget.ES2022, true) : getSourceFile(name, ...rest));
  host.fileExists = (name) => name in extra || fileExists(name);
  host.readFile = (name) => extra[name] ?? readFile(name);
  const program = ts.createProgram([...files, ...Object.keys(extra)], options, host);
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  const asked = (node: ts.Node): boolean => {
    for (let around: ts.Node | undefined = node; around; around = around.parent) if ((ts.isIfStatement(around) && around.expression.getText().includes('isSetSupported')) || (ts.isConditionalExpression(around) && around.condition.getText().includes('isSetSupported'))) return true;
    return false;
  };
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const declaration = checker.getSymbolAtLocation(node.name)?.declarations?.find((one) => one.getSourceFile().fileName.includes('office-js'));
      const since = declaration && SINCE.exec(declaration.getFullText().slice(0, declaration.getLeadingTriviaWidth()));
      if (since && (since[1] === undefined || Number(since[1]) > FLOOR) && !asked(node)) {
        const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
        uses.push({ place: `${node.getSourceFile().fileName}:${line + 1}`, member: node.name.text, since: since[0] });
      }
    }
    ts.forEachChild(node, look);
  };
  for (const name of [...files, ...Object.keys(extra)]) look(program.getSourceFile(name)!);
  return uses;
}

const speakers = ['src/taskpane/index.tsx', 'src/commands/commands.ts', ...readdirSync('src/host/excel').map((name) => `src/host/excel/${name}`)];

test('no file that speaks to Excel uses a newer member without asking', () => {
  expect(speakers.length).toBeGreaterThan(30);
  expect(newUses(speakers)).toEqual([]);
}, 120_000);

test('one that does is found, and one that asks is not', () => {
  const use = (before: string, after = '') => `export function f(range: Excel.Range) { ${before} range.getDependents(); ${after} }`;
  expect(newUses([], { '/a.ts': use('') }).map(({ member }) => member)).toEqual(['getDependents']);
  expect(newUses([], { '/b.ts': use("if (Office.context.requirements.isSetSupported('ExcelApi', '1.15')) {", '}') })).toEqual([]);
}, 120_000);
