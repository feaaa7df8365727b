/** An edition as the rows of its workbook. Pure: the same edition always gives the same rows. */
import type { Check, Counter, DataItem, Edition, Kpi, Source } from '../../kpi/schema';
import { criteriaRows } from './criteriaToRows';
import { exampleRows } from './exampleToRows';
import { codeOf, linesText, listText } from './cellTexts';
import type { EditionRows, SheetKey, SheetRow } from './sheets';

/**
 * @param rulings the words of the rulings that the program knows, by id; every other one stands in its own words and gets a short code
 */
export function editionRows(edition: Edition, rulings: ReadonlyMap<string, string>): EditionRows {
  const used = [...new Set(edition.kpis.flatMap((kpi) => kpi.rulings))];
  const own = used.filter((ruling) => !rulings.has(ruling));
  const nameOf = (ruling: string): string => (rulings.has(ruling) ? ruling : `ข${own.indexOf(ruling) + 1}`);
  const each = <S extends SheetKey>(rowsOf: (kpi: Kpi) => readonly SheetRow<S>[]): SheetRow<S>[] => edition.kpis.flatMap((kpi) => rowsOf(kpi));
  const cite = (source: Source | null | undefined): string | null => (source ? linesText(source, edition.document.id) : null);
  const criteria = edition.kpis.map((kpi) => criteriaRows(kpi, cite));
  const ofCriteria = <S extends keyof (typeof criteria)[number]>(sheet: S): (typeof criteria)[number][S][number][] => criteria.flatMap((one) => one[sheet] as (typeof criteria)[number][S][number][]);
  return {
    edition: {
      id: edition.id, version: edition.version ?? null, title: edition.title.th, titleEn: edition.title.en, fiscalYear: edition.fiscalYear, documentId: edition.document.id,
      document: edition.document.title.th, documentEn: edition.document.title.en, unitKind: edition.unitKind.th, unitKindEn: edition.unitKind.en,
      whole: edition.whole.name, wholeAliases: listText(edition.whole.aliases), totalWeight: edition.totalWeight ?? null,
    },
    sheets: {
      units: edition.units.map(({ name, aliases }) => ({ name, aliases: listText(aliases) })),
      kpis: each<'kpis'>((kpi) => [{
        kpi: codeOf(kpi), number: kpi.number, name: kpi.name.th, nameEn: kpi.name.en, alsoCalled: listText(kpi.alsoCalled), unitOfMeasure: kpi.unitOfMeasure.th, unitOfMeasureEn: kpi.unitOfMeasure.en,
        direction: kpi.direction, weight: kpi.weight?.value ?? null, weightLines: cite(kpi.weight?.source), formula: kpi.formula?.measure ?? null, formulaLines: cite(kpi.formula?.source),
        rulings: listText(kpi.rulings.map(nameOf)), lines: cite(kpi.source),
      }]),
      items: each<'items'>((kpi) => kpi.items.map((item) => itemRow(kpi, item, cite))),
      unitValues: each<'unitValues'>((kpi) => kpi.items.flatMap(({ code, printed }) => Object.entries(printed?.byUnit ?? {}).map(([unit, value]) => ({ kpi: codeOf(kpi), item: code, unit, value })))),
      dataRules: each<'dataRules'>((kpi) => [...kpi.checks.map((check) => checkRow(kpi, check)), ...listRow(kpi, cite)]),
      rounds: ofCriteria('rounds'), levels: ofCriteria('levels'), parts: ofCriteria('parts'), steps: ofCriteria('steps'), conditions: ofCriteria('conditions'),
      points: ofCriteria('points'), unitTables: ofCriteria('unitTables'), targets: ofCriteria('targets'),
      rulings: used.map((ruling) => ({ code: nameOf(ruling), text: rulings.get(ruling) ?? ruling })),
      examples: each<'examples'>(exampleRows),
    },
  };
}

function itemRow(kpi: Kpi, item: DataItem, cite: (source: Source | undefined) => string | null): SheetRow<'items'> {
  const counter: Partial<Counter> = item.counter ?? {};
  return {
    kpi: codeOf(kpi), code: item.code, kind: item.kind, name: item.name.th, nameEn: item.name.en, counter: counter.th ?? null, counterEn: counter.en ?? null, counterOne: counter.one ?? null,
    heads: listText(item.heads), optional: item.optional ? 'yes' : null, lines: cite(item.source),
    printedUse: item.printed ? (item.printed.fillIn ? 'fillIn' : 'compare') : null, printedLines: cite(item.printed?.source),
  };
}

function checkRow(kpi: Kpi, check: Check): SheetRow<'dataRules'> {
  const row = { kpi: codeOf(kpi), rule: check.kind };
  if (check.kind === 'partOf') return { ...row, items: check.part, whole: check.whole, issue: check.issue ?? null };
  if (check.kind === 'sumWithin') return { ...row, items: listText(check.parts), whole: check.whole };
  return { ...row, items: check.item, value: check.max };
}

function listRow(kpi: Kpi, cite: (source: Source | undefined) => string | null): SheetRow<'dataRules'>[] {
  const { list } = kpi;
  return list ? [{ kpi: codeOf(kpi), rule: 'list', items: list.passed, whole: list.all, value: list.atLeast, heads: listText(list.heads), lines: cite(list.source) }] : [];
}
