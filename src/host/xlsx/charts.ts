/** Charts of ours on a sheet of ours: their parts, and their places on its drawing. What others drew there stays. */
import { chartName, chartNumber } from '../figureCheck';
import type { Chart, SheetContent } from '../workbook';
import { chartXml, drawingNamespaces } from './chartXml';
import { addContentType, CHART_TYPE, DRAWING_TYPE, removeContentType } from './contentTypes';
import type { PartsDraft } from './partsDraft';
import { addRelationship, readRelationships, relationshipsPath, removeRelationships } from './relationships';
import { appendChild, splice, type Splice } from './splice';
import type { Dialect } from './workbookPart';
import { XmlScanner } from './xml';
import { escapeAttribute } from './xmlText';

/** A chart of ours that the drawing shows. */
interface Anchor {
  readonly start: number;
  readonly end: number;
  /** Of the relationship that leads to its part. */
  readonly id: string;
}

/**
 * Puts the charts of a sheet in the place of those that we put there before.
 * @returns the id of the relationship that leads to the sheet's drawing, null where it needs none
 */
export function putCharts(draft: PartsDraft, sheetPath: string, sheet: string, content: SheetContent, dialect: Dialect): string | null {
  const { charts = [] } = content;
  const found = readRelationships(draft, sheetPath).find(({ kind, external }) => kind === 'drawing' && !external);
  if (!found && charts.length === 0) return null;
  const drawing = found?.target ?? newPart(draft, 'xl/drawings/drawing', DRAWING_TYPE);
  const id = found?.id ?? addRelationship(draft, sheetPath, `${dialect.relationships}/drawing`, `/${drawing}`);
  if (!found) draft.write(drawing, emptyDrawing(dialect));
  const shapes = new ShapeIds(draft.text(drawing), drawing);
  const kept = anchorsOfOurs(draft.text(drawing), drawing);
  const changes: Splice[] = [];
  const added: string[] = [];
  charts.forEach((chart, i) => {
    const old = kept[i];
    const relation = old && readRelationships(draft, drawing).find((one) => one.id === old.id);
    const path = relation && draft.has(relation.target) ? relation.target : newPart(draft, 'xl/charts/chart', CHART_TYPE);
    draft.write(path, chartXml(chart, content, sheet, dialect));
    const link = path === relation?.target ? relation.id : addRelationship(draft, drawing, `${dialect.relationships}/chart`, `/${path}`);
    const xml = anchorXml(chart, i + 1, link, shapes.next(), dialect);
    if (old) changes.push({ from: old.start, to: old.end, text: xml });
    else added.push(xml);
  });
  const gone = kept.slice(charts.length);
  for (const { start, end, id: link } of gone) {
    changes.push({ from: start, to: end, text: '' });
    forgetChart(draft, drawing, link);
  }
  const text = splice(draft.text(drawing), changes);
  draft.write(drawing, added.length ? appendChild(text, drawing, () => added.join('')) : text);
  return id;
}

/** Takes a chart's part away, with the look that Excel may have hung on it. */
function forgetChart(draft: PartsDraft, drawing: string, id: string): void {
  const chart = readRelationships(draft, drawing).find((one) => one.id === id)?.target;
  removeRelationships(draft, drawing, (one) => one.id === id);
  if (chart === undefined || !draft.has(chart)) return;
  for (const { target, external, kind } of readRelationships(draft, chart)) if (!external && /^chart(Style|ColorStyle)$/.test(kind) && draft.has(target)) dropPart(draft, target);
  if (draft.has(relationshipsPath(chart))) draft.remove(relationshipsPath(chart));
  dropPart(draft, chart);
}

function dropPart(draft: PartsDraft, path: string): void {
  draft.remove(path);
  removeContentType(draft, path);
}

function newPart(draft: PartsDraft, stem: string, type: string): string {
  let n = 1;
  while (draft.has(`${stem}${n}.xml`)) n++;
  addContentType(draft, `${stem}${n}.xml`, type);
  return `${stem}${n}.xml`;
}

/** In the order of the drawing. */
function anchorsOfOurs(text: string, part: string): Anchor[] {
  const anchors: Anchor[] = [];
  const scanner = new XmlScanner(text, part);
  while (scanner.next()) {
    if (scanner.depth !== 1 || scanner.closing || scanner.empty) continue;
    const { start, depth } = scanner;
    let name = '';
    let id: string | undefined;
    while (scanner.next() && !(scanner.closing && scanner.depth === depth)) {
      if (scanner.closing) continue;
      if (scanner.name === 'cNvPr' && name === '') name = scanner.attribute('name') ?? '';
      if (scanner.name === 'chart') id = scanner.relationshipId();
    }
    if (chartNumber(name) > 0 && id !== undefined) anchors.push({ start, end: scanner.end, id });
  }
  return anchors;
}

/** Numbers for shapes that no shape of others on the drawing has. */
class ShapeIds {
  private readonly taken = new Set<number>();
  private last = 1;

  constructor(text: string, part: string) {
    const scanner = new XmlScanner(text, part);
    while (scanner.next()) if (scanner.name === 'cNvPr' && !scanner.closing && chartNumber(scanner.attribute('name') ?? '') === 0) this.taken.add(Number(scanner.attribute('id')));
  }

  next(): number {
    do this.last++;
    while (this.taken.has(this.last));
    return this.last;
  }
}

function emptyDrawing(dialect: Dialect): string {
  const { main, sheet } = drawingNamespaces(dialect);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${sheet}" xmlns:a="${main}"></xdr:wsDr>`;
}

/** Declares what it uses: a drawing of somebody else may name its namespaces otherwise. */
function anchorXml({ place, title }: Chart, number: number, link: string, id: number, dialect: Dialect): string {
  const { main, chart, sheet } = drawingNamespaces(dialect);
  const corner = (name: string, column: number, row: number): string => `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${sheet}" xmlns:a="${main}">${corner('from', place.left, place.top)}${corner('to', place.right + 1, place.bottom + 1)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${chartName(number)}" descr="${escapeAttribute(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${dialect.relationships}" r:id="${link}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}
