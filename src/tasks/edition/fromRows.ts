/** An edition from the rows of its workbook. Whatever is wrong is said by cell; what can be read is read on, so that all problems are told at once. */
import type { EditionSource, KpiSource } from '../../kpi/schema';
import { isBlank } from '../../sheet/grid';
import type { Cells } from './cells';
import { textsIn } from './cellTexts';
import { kpiFrom } from './kpiFromRows';
import type { KpiRows, ReadEdition, ReadRow } from './readSheets';
import { type EditionField, SHEET_KEYS, type SheetKey } from './sheets';

const MOST_KPIS = 300;

export interface BuiltEdition {
  readonly edition: EditionSource;
  /** Ids of the KPIs whose rows could be read without a problem: only these are checked further. */
  readonly sound: readonly string[];
}

/** @param cells for the edition's own cells */
export function editionFrom({ fields, rows }: ReadEdition, cells: Cells): BuiltEdition | null {
  const text = (field: EditionField, needed = true): string => {
    const value = cells.text(fields[field]);
    if (value === '' && needed && isBlank(fields[field].cell)) cells.wrong('fieldMissing', fields[field], { head: cells.words.fields[field].th });
    cells.findings.note(null, field === 'document' || field === 'documentId' ? 'document' : field, fields[field].place);
    return value;
  };
  const named = (th: EditionField, en: EditionField): { th: string; en: string } => {
    const name = text(th);
    return { th: name, en: text(en, false) || name };
  };
  const id = text('id');
  if (id !== '' && !/^[a-z0-9][a-z0-9-]{1,39}$/.test(id)) cells.wrong('badId', fields.id, { found: id });
  const year = cells.number(fields.fiscalYear);
  if (year !== null && !(Number.isInteger(Number(year)) && Number(year) >= 2500 && Number(year) <= 2700)) cells.wrong('badYear', fields.fiscalYear, { found: String(year) });
  const version = text('version', false);
  const totalWeight = cells.number(fields.totalWeight);
  cells.findings.note(null, 'totalWeight', fields.totalWeight.place);
  const units = rows.units.flatMap((row, i) => {
    cells.findings.note(null, `units.${i}`, row.at('name').place);
    const name = cells.needed(row, 'name');
    return name === '' ? [] : [{ name, aliases: cells.list(row, 'aliases') }];
  });
  const own = rulingsIn(rows.rulings, cells);
  const kpis = kpisIn(id, rows, cells, units.map(({ name }) => name), own, text('whole'));
  const edition: EditionSource = {
    id, ...(version !== '' && { version }), title: named('title', 'titleEn'), fiscalYear: year === null ? null : Number(year), document: { id: text('documentId'), title: named('document', 'documentEn') },
    unitKind: named('unitKind', 'unitKindEn'), units, whole: { name: text('whole'), aliases: textsIn(text('wholeAliases', false)) }, ...(totalWeight !== null && { totalWeight }), kpis: kpis.map(({ kpi }) => kpi),
  };
  if (kpis.length === 0) {
    if (!cells.findings.hasErrors()) cells.wrong('noKpis', { place: { sheet: cells.words.sheets.kpis.th, cell: null } });
    return null;
  }
  return { edition, sound: kpis.filter(({ sound }) => sound).map(({ kpi }) => kpi.id) };
}

/** Rulings of the office's own, by the short code that KPIs name them by. Those of the program are there to be read. */
function rulingsIn(rows: readonly ReadRow[], cells: Cells): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  const { rulings } = cells.words;
  for (const row of rows) {
    const code = cells.needed(row, 'code');
    const text = cells.text(row.at('text'));
    const known = rulings.get(code);
    if (known !== undefined) {
      if (text !== '' && text !== known) cells.wrong('rulingChanged', row.at('text'), { code });
    } else if (code !== '') own.set(code, cells.needed(row, 'text'));
  }
  return own;
}

interface BuiltKpi {
  readonly kpi: KpiSource;
  readonly sound: boolean;
}

function kpisIn(edition: string, rows: ReadEdition['rows'], cells: Cells, units: readonly string[], rulings: ReadonlyMap<string, string>, whole: string): BuiltKpi[] {
  if (rows.kpis.length > MOST_KPIS) cells.wrong('tooMany', rows.kpis[MOST_KPIS]!.at('kpi'), { most: MOST_KPIS });
  const codes: string[] = [];
  for (const row of rows.kpis.slice(0, MOST_KPIS)) {
    const code = codeIn(row, cells);
    const isTwice = code !== '' && codes.includes(code);
    if (isTwice) cells.wrong('idTwice', row.at('kpi'));
    codes.push(isTwice ? '' : code);
  }
  const byKpi = rowsByKpi(rows, codes.filter((code) => code !== ''), cells);
  return rows.kpis.slice(0, MOST_KPIS).flatMap((row, i): BuiltKpi[] => {
    const code = codes[i]!;
    if (code === '') return [];
    const id = `${edition}/${code}`;
    const kpi = kpiFrom(id, row, byKpi.get(code)!, cells.of(id), { units: [...units, whole], rulings });
    return kpi ? [{ kpi, sound: !cells.findings.hasErrors(id) }] : [];
  });
}

/** Figures and dots; where it is left out, the number of the indicator. */
function codeIn(row: ReadRow, cells: Cells): string {
  const code = cells.text(row.at('kpi')) || cells.needed(row, 'number');
  if (code === '' || /^[0-9]{1,6}(\.[0-9]{1,6}){0,4}$/.test(code)) return code;
  cells.wrong('badCode', row.at('kpi'), { found: code });
  return '';
}

/** `1` means `01`, too, where there is only one of them. Where a code could not be read, rows of it are not told again. */
function rowsByKpi(rows: ReadEdition['rows'], codes: readonly string[], cells: Cells): ReadonlyMap<string, KpiRows> {
  const plainCode = (code: string): string => code.replace(/^0+(?=\d)/, '');
  const unknown = new Map<string, { readonly row: ReadRow; readonly written: string; rows: number }>();
  const found = new Map(codes.map((code) => [code, Object.fromEntries(SHEET_KEYS.map((key) => [key, [] as ReadRow[]])) as Record<SheetKey, ReadRow[]>]));
  for (const key of SHEET_KEYS) {
    if (key === 'units' || key === 'kpis' || key === 'rulings') continue;
    for (const row of rows[key]) {
      const written = cells.needed(row, 'kpi');
      const alike = codes.filter((code) => plainCode(code) === plainCode(written));
      const code = codes.includes(written) ? written : alike.length === 1 ? alike[0]! : null;
      if (code !== null) found.get(code)![key].push(row);
      else if (written !== '') {
        const known = unknown.get(`${key} ${written}`);
        if (known) known.rows++;
        else unknown.set(`${key} ${written}`, { row, written, rows: 1 });
      }
    }
  }
  if (codes.length === rows.kpis.length) for (const { row, written, rows: count } of unknown.values()) cells.wrong('unknownKpi', row.at('kpi'), { found: written, sheet: cells.words.sheets.kpis.th, rows: count });
  return found;
}
