/** Changes to the workbook part: sheets, names and recalculation, each where the schema wants it. */
import { damaged } from './errors';
import type { PartsDraft } from './partsDraft';
import { splice, withAttribute, type Splice } from './splice';
import { readWorkbookPart, type DefinedName, type WorkbookPart } from './workbookPart';
import { XmlScanner } from './xml';
import { escapeAttribute, escapeXml } from './xmlText';

export interface NewName {
  readonly name: string;
  readonly refersTo: string;
  readonly hidden?: boolean;
  readonly localSheetId?: number;
}

interface Child {
  readonly name: string;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

/** The children of `<workbook>` after which names and calculation settings come, in the order of the schema. */
const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences'];
const BEFORE_CALCULATION = [...BEFORE_NAMES, 'definedNames'];

export class WorkbookEditor {
  constructor(private readonly draft: PartsDraft, private readonly path: string) {}

  /** The workbook part as changed so far. */
  part(): WorkbookPart {
    return readWorkbookPart(this.draft);
  }

  /** Takes names away and adds others at the end. */
  changeNames(gone: readonly DefinedName[], added: readonly NewName[]): void {
    if (!gone.length && !added.length) return;
    const { text, prefix, children } = this.read();
    const written = added.map((one) => nameXml(one, prefix)).join('');
    const list = children.find(({ name }) => name === 'definedNames');
    const changes: Splice[] = gone.map(({ start, end }) => ({ from: start, to: end, text: '' }));
    const isLast = gone.length === this.part().names.length;
    if (list && isLast && !written) this.write(splice(text, [{ from: list.start, to: list.end, text: '' }]));
    else if (list && list.contentEnd > list.contentStart) this.write(splice(text, [...changes, { from: list.contentEnd, to: list.contentEnd, text: written }]));
    else {
      const at = list ? { from: list.start, to: list.end } : this.placeAfter(children, BEFORE_NAMES);
      this.write(splice(text, [{ ...at, text: `<${prefix}definedNames>${written}</${prefix}definedNames>` }]));
    }
  }

  /** Puts a sheet at a position; what counts sheets by position counts on. */
  insertSheet(name: string, relationshipId: string, position: number): void {
    const part = this.part();
    const { text, prefix, children, root } = this.read();
    const sheets = children.find((child) => child.name === 'sheets');
    if (!sheets) throw damaged(this.path, 'no sheets');
    const tags = this.tagsIn(text, sheets, 'sheet');
    const ids = tags.map(({ tag }) => Number(/\ssheetId\s*=\s*["'](\d+)/.exec(tag)?.[1] ?? 0));
    const rootTag = text.slice(root.start, root.end);
    const bound = [...rootTag.matchAll(/\sxmlns:([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].find((match) => (match[2] ?? match[3]) === part.dialect.relationships)?.[1];
    const link = bound === undefined ? ` xmlns:r="${part.dialect.relationships}" r:id="${relationshipId}"` : ` ${bound}:id="${relationshipId}"`;
    const at = tags[position]?.start ?? sheets.contentEnd;
    const changes: Splice[] = [{ from: at, to: at, text: `<${prefix}sheet name="${escapeAttribute(name)}" sheetId="${Math.max(0, ...ids) + 1}"${link}/>` }];
    for (const child of children) {
      if (child.name === 'definedNames') changes.push(...this.counted(text, child, 'definedName', ['localSheetId'], position));
      if (child.name === 'bookViews') changes.push(...this.counted(text, child, 'workbookView', ['activeTab', 'firstSheet'], position));
    }
    this.write(splice(text, changes));
  }

  /** Has Excel calculate everything when it opens the file. */
  recalculateOnLoad(): void {
    const { text, prefix, children } = this.read();
    const calcPr = children.find(({ name }) => name === 'calcPr');
    if (calcPr) this.write(splice(text, [{ from: calcPr.start, to: calcPr.contentStart, text: withAttribute(text.slice(calcPr.start, calcPr.contentStart), 'fullCalcOnLoad', '1') }]));
    else this.write(splice(text, [{ ...this.placeAfter(children, BEFORE_CALCULATION), text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]));
  }

  private read(): { text: string; prefix: string; root: { start: number; end: number }; children: Child[] } {
    const text = this.draft.text(this.path);
    const scanner = new XmlScanner(text, this.path);
    scanner.next();
    const { prefix, start, end } = scanner;
    const children: Child[] = [];
    while (scanner.next()) {
      if (scanner.depth !== 1 || scanner.closing) continue;
      const { name, start: from, end: contentStart } = scanner;
      children.push({ name, start: from, contentStart, contentEnd: scanner.skipElement(), end: scanner.end });
    }
    return { text, prefix, root: { start, end }, children };
  }

  private write(text: string): void {
    this.draft.write(this.path, text);
  }

  private placeAfter(children: readonly Child[], names: readonly string[]): { from: number; to: number } {
    const at = children.filter(({ name }) => names.includes(name)).at(-1)?.end;
    if (at === undefined) throw damaged(this.path, 'no sheets');
    return { from: at, to: at };
  }

  private tagsIn(text: string, parent: Child, name: string): { start: number; end: number; tag: string }[] {
    const tags: { start: number; end: number; tag: string }[] = [];
    const scanner = new XmlScanner(text, this.path, parent.start, parent.end);
    while (scanner.next()) if (scanner.name === name && !scanner.closing && scanner.depth === 1) tags.push({ start: scanner.start, end: scanner.end, tag: text.slice(scanner.start, scanner.end) });
    return tags;
  }

  /** Positions at or after the new sheet move up by one. */
  private counted(text: string, parent: Child, name: string, attributes: readonly string[], position: number): Splice[] {
    return this.tagsIn(text, parent, name).flatMap(({ start, end, tag }) => {
      let changed = tag;
      for (const attribute of attributes) {
        const value = Number(new RegExp(`\\s${attribute}\\s*=\\s*["'](\\d+)`).exec(tag)?.[1] ?? (attribute === 'localSheetId' ? -1 : 0));
        if (value >= position) changed = withAttribute(changed, attribute, String(value + 1));
      }
      return changed === tag ? [] : [{ from: start, to: end, text: changed }];
    });
  }
}

function nameXml({ name, refersTo, hidden, localSheetId }: NewName, prefix: string): string {
  const local = localSheetId === undefined ? '' : ` localSheetId="${localSheetId}"`;
  return `<${prefix}definedName name="${escapeAttribute(name)}"${local}${hidden ? ' hidden="1"' : ''}>${escapeXml(refersTo)}</${prefix}definedName>`;
}
