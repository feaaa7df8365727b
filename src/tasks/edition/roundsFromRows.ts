/** What the rounds of a definition ask, from its rows. */
import type { Gate, KpiSource, Rule, Target } from '../../kpi/schema';
import type { Cells } from './cells';
import { textsIn } from './cellTexts';
import { criteriaFrom } from './criteriaFromRows';
import type { KpiRows, ReadRow } from './readSheets';
import { CHOICES, type Choice, ROWS_OF, type SheetKey } from './sheets';

type RoundKey = Choice<'round'>;
type Rounds = KpiSource['rounds'];
type RuleParts = { -readonly [K in keyof Rule]: Rule[K] };

/** Sheets whose rows belong to criteria. */
const CRITERIA_SHEETS: readonly SheetKey[] = ['levels', 'parts', 'steps', 'points', 'unitTables'];

export function roundsFrom(id: string, rows: KpiRows, cells: Cells, units: readonly string[]): { readonly rounds: Rounds; readonly notes: NonNullable<KpiSource['notes']> } {
  const rules = new Map<RoundKey, RuleParts>();
  const notes: NonNullable<KpiSource['notes']> = {};
  // Where a row of rounds could not be read, what would follow from it is not told again.
  let isClear = true;
  const said = new Map<RoundKey, { readonly row: ReadRow; readonly kind: Choice<'criteria'> }>();
  const ruleOf = (round: RoundKey, row: ReadRow): RuleParts => {
    const rule = rules.get(round) ?? {};
    rules.set(round, rule);
    cells.findings.note(id, 'rounds', row.at('rounds').place);
    cells.findings.note(id, `rounds.${round}`, row.at('rounds').place);
    return rule;
  };

  for (const row of rows.rounds) {
    const kind = cells.neededChoice(row, 'criteria', 'criteria');
    const rounds = cells.rounds(row);
    if (kind === null || rounds.length === 0) {
      isClear = false;
      continue;
    }
    const ratesValue = kind === 'noteOnly' ? undefined : ratesOf(row, cells);
    const note = cells.text(row.at('note')) === '' && kind !== 'noteOnly' ? undefined : cells.bilingual(row, 'note', 'noteEn');
    for (const round of rounds) {
      if (kind === 'noteOnly') {
        if (note && round !== 'every') notes[round] = note;
        continue;
      }
      if (said.has(round)) {
        cells.wrong('roundTwice', row.at('rounds'), { round: cells.words.choices.round[round] ?? round });
        isClear = false;
        continue;
      }
      said.set(round, { row, kind });
      const rule = ruleOf(round, row);
      cells.findings.note(id, `rounds.${round}.rates`, row.at('rates').place);
      const criteria = kind === 'none' ? null : criteriaFrom({ id, round, kind, row, rows, cells, units });
      if (criteria) rule.criteria = criteria;
      if (ratesValue !== undefined) rule.rates = ratesValue;
      if (note) rule.note = note;
      if (cells.choice(row, 'plan', 'yes') !== null) rule.plan = true;
    }
  }
  addGates(id, rows.conditions, cells, ruleOf);
  addTargets(id, rows.targets, cells, ruleOf);
  if (isClear) unusedRows(rows, said, cells);
  if (isClear && rules.size === 0) cells.findings.add('noRule', cells.findings.placeOf(id, ''), { sheet: cells.words.sheets.rounds.th, targets: cells.words.sheets.targets.th }, id);
  // In the order of the year, whatever the order of the rows.
  const inOrder = CHOICES.round.flatMap((round) => (rules.has(round) ? [[round, rules.get(round)!] as const] : []));
  return { rounds: Object.fromEntries(inOrder), notes };
}

/** `A / B * 100`, or several by name: `pcu = A / B * 100; shops = C / D * 100`. */
function ratesOf(row: ReadRow, cells: Cells): Rule['rates'] {
  const one = row.at('rates');
  const texts = textsIn(cells.text(one));
  if (texts.length === 0) return undefined;
  if (texts.length === 1 && !/^[A-Za-z]\w*\s*=/.test(texts[0]!)) return cells.parsed(texts[0]!, one) ?? undefined;
  const named = texts.map((text) => /^([A-Za-z]\w{0,39})\s*=\s*(.+)$/.exec(text));
  if (named.some((match) => match === null)) return cells.wrong('badFormula', one, { found: texts[named.indexOf(null)]! }) ?? undefined;
  return Object.fromEntries(named.map((match) => [match![1]!, cells.parsed(match![2]!, one) ?? '']));
}

type RuleOf = (round: RoundKey, row: ReadRow) => RuleParts;

/** A condition before anything is scored. */
function addGates(id: string, rows: readonly ReadRow[], cells: Cells, ruleOf: RuleOf): void {
  for (const row of rows.filter((one) => cells.choiceIn(cells.text(one.at('step')), 'step') === 'gate')) {
    const name = cells.bilingual(row, 'name', 'nameEn');
    const measure = cells.neededFormula(row, 'measure');
    const atLeast = cells.neededNumber(row, 'value');
    const is = cells.neededChoice(row, 'is', 'conditionIs');
    if (is !== null && is !== 'atLeast') cells.wrong('unknownChoice', row.at('is'), { found: cells.text(row.at('is')), choices: cells.words.choices.conditionIs['atLeast'] ?? '', head: cells.head(row, 'is') });
    const source = cells.cited(row);
    const gate: Gate | null = name && measure !== null && atLeast !== null && source ? { name, measure, atLeast, source } : null;
    for (const round of cells.rounds(row)) {
      cells.findings.note(id, `rounds.${round}.gate`, row.at('measure').place);
      if (gate) ruleOf(round, row).gate = gate;
    }
  }
}

function addTargets(id: string, rows: readonly ReadRow[], cells: Cells, ruleOf: RuleOf): void {
  const given = new Set<RoundKey>();
  for (const row of rows) {
    const measure = cells.neededFormula(row, 'measure');
    const is = cells.neededChoice(row, 'is', 'targetIs');
    const value = cells.neededNumber(row, 'value');
    const source = cells.cited(row);
    const target: Target | null = measure !== null && is && value !== null && source ? { measure, is, value, source } : null;
    for (const round of cells.rounds(row)) {
      if (given.has(round)) cells.wrong('targetTwice', row.at('rounds'), { round: cells.words.choices.round[round] ?? round });
      given.add(round);
      cells.findings.note(id, `rounds.${round}.target`, row.at('measure').place);
      const rule = ruleOf(round, row);
      if (target) rule.target = target;
    }
  }
}

/** A row that no round reads was meant for something: a slip in the round, or a kind of criteria that has no such rows. */
function unusedRows(rows: KpiRows, said: ReadonlyMap<RoundKey, { readonly kind: Choice<'criteria'> }>, cells: Cells): void {
  const { choices, sheets } = cells.words;
  const unused = new Map<string, { readonly row: ReadRow; readonly round: RoundKey; readonly kind: Choice<'criteria'> | null; rows: number }>();
  const check = (row: ReadRow, isRead: (kind: Choice<'criteria'>) => boolean): void => {
    for (const round of cells.rounds(row)) {
      const kind = said.get(round)?.kind ?? null;
      if (kind !== null && isRead(kind)) continue;
      const known = unused.get(`${row.sheet} ${round}`);
      if (known) known.rows++;
      else unused.set(`${row.sheet} ${round}`, { row, round, kind, rows: 1 });
    }
  };
  for (const sheet of CRITERIA_SHEETS) for (const row of rows[sheet]) check(row, (kind) => ROWS_OF[kind].includes(sheet));
  for (const row of rows.conditions) if (cells.choiceIn(cells.text(row.at('step')), 'step') !== 'gate') check(row, (kind) => kind === 'steps');
  for (const { row, round, kind, rows: count } of unused.values()) {
    cells.wrong('rowUnused', row.at('rounds'), { round: choices.round[round] ?? round, kind: kind === null ? '' : (choices.criteria[kind] ?? kind), sheet: sheets[row.sheet].th, rounds: sheets.rounds.th, rows: count });
  }
}
