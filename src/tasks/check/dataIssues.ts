import { findKpi, ruleFor } from '../../kpi/catalog';
import type { Round } from '../../kpi/schema';
import { formulaOf } from '../../scoring/formula';
import type { ScoringIssue } from '../../scoring/result';
import type { ReadingIssue } from '../../sheet/reading';
import { cellIn } from '../../sheet/recordCells';
import type { ScoredRecord } from '../types';

/** The reader has reported these already, with their cells. */
const REPORTED_BY_READING = new Set(['negativeCount', 'nonIntegerCount', 'unreadableNumber', 'noData', 'unitUnknown']);

const NONE: readonly never[] = [];

/** The problems that scoring found in a record, each at the cell that it is about. */
export function scoringIssues(record: ScoredRecord): readonly ReadingIssue[] {
  const issues = record.result?.issues ?? NONE;
  return issues.length === 0 ? NONE : issues.filter(({ code }) => !REPORTED_BY_READING.has(code)).map((issue) => placed(record, issue));
}

function placed(record: ScoredRecord, issue: ScoringIssue): ReadingIssue {
  const { found, expected, item } = factsOf(record, issue);
  const cell = (item ? cellIn(record, item) : undefined) ?? cellIn(record, 'rate') ?? cellIn(record, 'score') ?? cellIn(record, 'unit') ?? null;
  return { code: issue.code, severity: issue.severity, sheet: record.sheet, cell, kpi: record.kpi, unit: record.unit ?? record.unitAsWritten, found, expected, ...(issue.data && { data: issue.data }) };
}

interface Facts {
  readonly found: string | number | null;
  readonly expected: string | number | null;
  /** The data item whose cell the problem is about. */
  readonly item: string | null;
}

function factsOf(record: ScoredRecord, issue: ScoringIssue): Facts {
  const { code, data } = issue;
  switch (code) {
    case 'inputSumExceeds':
      return sumFacts(record, issue);
    case 'gateNotMet':
    case 'gateUnverified':
      return { found: data?.['found'] ?? null, expected: data?.['atLeast'] ?? null, item: gateItem(record) };
    case 'zeroDenominator':
      return { found: 0, expected: null, item: zeroItem(record) };
    default:
      return wholeFacts(record, issue) ?? { found: data?.['found'] ?? record.rate, expected: data?.['expected'] ?? data?.['atLeast'] ?? null, item: wordOf(data?.['item']) };
  }
}

/** A part beside its whole. */
function wholeFacts(record: ScoredRecord, { data }: ScoringIssue): Facts | null {
  const [part, whole] = [wordOf(data?.['part']), wordOf(data?.['whole'])];
  return part && whole ? { found: countOf(record, part), expected: countOf(record, whole) ?? whole, item: part } : null;
}

function sumFacts(record: ScoredRecord, { data }: ScoringIssue): Facts {
  const parts = String(data?.['parts'] ?? '').split(' + ');
  return { found: parts.reduce((sum, name) => sum + (countOf(record, name) ?? 0), 0), expected: countOf(record, String(data?.['whole'])), item: parts[0] ?? null };
}

function wordOf(value: string | number | null | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function countOf({ inputs }: ScoredRecord, item: string): number | null {
  const known = inputs[item];
  return typeof known === 'number' ? known : null;
}

/** The numerator of the gate's own share. */
function gateItem({ kpi: id, round }: ScoredRecord): string | null {
  const kpi = id === null ? undefined : findKpi(id);
  const gate = kpi && round !== null ? ruleFor(kpi, round as Round)?.gate : undefined;
  const formula = gate && formulaOf(gate.measure);
  return formula?.items.find((code) => !formula.divisors.has(code)) ?? null;
}

function zeroItem(record: ScoredRecord): string | null {
  const measure = record.kpi ? findKpi(record.kpi)?.formula?.measure : undefined;
  const divisors = measure ? [...formulaOf(measure).divisors] : Object.keys(record.inputs);
  return divisors.find((code) => record.inputs[code] === 0) ?? null;
}
