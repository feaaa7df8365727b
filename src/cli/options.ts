import { parseArgs } from 'node:util';
import type { Round } from '../kpi/schema';
import type { Policy } from '../scoring/result';
import type { OfficeSettings } from '../scoring/settings';
import { ROUNDS, editionIds } from '../tasks/catalogue';
import { chosen } from '../tasks/choices';
import type { Language } from '../wording/language';
import { badOption, badValue } from '../wording/cli';
import { EDITION_FILE } from '../wording/editionCli';
import { settingsFrom } from './settings';
import { UsageError } from './usage';

const NAMES = {
  lang: { type: 'string' }, json: { type: 'boolean' }, edition: { type: 'string' }, round: { type: 'string' }, policy: { type: 'string' },
  out: { type: 'string' }, 'in-place': { type: 'boolean' }, overwrite: { type: 'boolean' }, as: { type: 'string' },
  month: { type: 'string' }, 'as-of': { type: 'string' }, office: { type: 'string' }, html: { type: 'string' }, form: { type: 'string', multiple: true }, publish: { type: 'boolean' }, 'change-published': { type: 'boolean' }, book: { type: 'boolean' }, questions: { type: 'boolean' }, settings: { type: 'string' }, kpi: { type: 'string', multiple: true }, units: { type: 'string' }, report: { type: 'string' }, 'as-year': { type: 'string' }, empty: { type: 'boolean' }, compare: { type: 'boolean' }, against: { type: 'string' }, help: { type: 'boolean' }, version: { type: 'boolean' },
} as const;

type Name = keyof typeof NAMES;

export interface Options {
  readonly files: readonly string[];
  readonly language: Language;
  readonly json: boolean;
  readonly edition: string | undefined;
  readonly round: Round | undefined;
  /** Undefined where the call names none. */
  readonly policy: Policy | undefined;
  /** What the office decides for itself; empty without a file. */
  readonly settings: OfficeSettings;
  readonly out: string | undefined;
  readonly inPlace: boolean;
  readonly overwrite: boolean;
  readonly as: 'values' | 'formulas';
  readonly month: string | undefined;
  readonly asOf: string | undefined;
  readonly office: string | undefined;
  /** Where the report goes as a web page. */
  readonly html: string | undefined;
  /** KPIs whose results are wanted in a form of their own, as typed. */
  readonly forms: readonly string[];
  readonly publish: boolean;
  readonly changePublished: boolean;
  readonly book: boolean;
  readonly questions: boolean;
  /** As typed: ids or numbers. */
  readonly kpis: readonly string[];
  /** A file of names, one a line. */
  readonly units: string | undefined;
  /** The workbook that a report is written to. */
  readonly report: string | undefined;
  /** The fiscal year, Buddhist era, that an edition is copied for. */
  readonly asYear: number | undefined;
  /** An edition's workbook without content is wanted. */
  readonly empty: boolean;
  /** Nothing is written: how results score by another edition. */
  readonly compare: boolean;
  /** The edition that is compared with, where it is not the results' own. */
  readonly against: string | undefined;
}

/** Options that a command knows, beside `--lang`. */
export type Allowed = readonly Name[];

/** Reads the words after the command. @throws UsageError naming the word that is wrong */
export function readOptions(words: readonly string[], allowed: Allowed): Options {
  let parsed: { values: Partial<Record<Name, string | boolean | (string | boolean)[]>>; positionals: string[] };
  try {
    const names = Object.fromEntries(Object.entries(NAMES).filter(([name]) => name === 'lang' || allowed.includes(name as Name)));
    parsed = parseArgs({ args: [...words], options: names, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(badOption(/'(.*?)'/.exec((error as Error).message)?.[1] ?? words.join(' '), allowed));
  }
  const text = (name: Name): string | undefined => (typeof parsed.values[name] === 'string' ? parsed.values[name] : undefined);
  const oneOf = <T extends string>(name: Name, values: readonly T[]): T | undefined => {
    const value = text(name);
    const found = values.find((one) => one === value);
    if (value !== undefined && found === undefined) throw new UsageError(badValue(`--${name}`, value, values.join(', ')));
    return found;
  };
  return {
    files: parsed.positionals,
    language: oneOf('lang', ['th', 'en'] as const) ?? 'th',
    json: parsed.values.json === true,
    edition: editionIn(text('edition')),
    round: oneOf('round', ROUNDS),
    policy: oneOf('policy', ['step', 'linear'] as const),
    settings: settingsFrom(text('settings')),
    out: text('out'),
    inPlace: parsed.values['in-place'] === true,
    overwrite: parsed.values.overwrite === true,
    as: oneOf('as', ['values', 'formulas'] as const) ?? 'values',
    month: text('month'),
    asOf: text('as-of'),
    office: text('office'),
    html: text('html'),
    forms: Array.isArray(parsed.values.form) ? parsed.values.form.map(String) : [],
    publish: parsed.values.publish === true,
    changePublished: parsed.values['change-published'] === true,
    book: parsed.values.book === true,
    questions: parsed.values.questions === true,
    kpis: Array.isArray(parsed.values.kpi) ? parsed.values.kpi.map(String) : [],
    units: text('units'),
    report: text('report'),
    asYear: yearIn(text('as-year')),
    empty: parsed.values.empty === true,
    compare: parsed.values.compare === true,
    against: editionIn(text('against'), '--against'),
  };
}

/** What `--edition` may name instead of an id. */
export function isEditionFile(value: string): boolean {
  return /\.(xlsx|xlsm)$/i.test(value);
}

/** An id of an edition in force, or a file that may hold one: which it is shows when it is opened. */
function editionIn(value: string | undefined, option = '--edition'): string | undefined {
  if (value === undefined || isEditionFile(value) || editionIds().includes(value)) return value;
  throw new UsageError(badValue(option, value, [...editionIds(), EDITION_FILE].join(', ')));
}

/** A Buddhist year, or a Christian one made Buddhist. */
function yearIn(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const year = /^\d{4}$/.test(value) ? Number(value) + (Number(value) < 2400 ? 543 : 0) : 0;
  if (year < 2500 || year > 2700) throw new UsageError(badValue('--as-year', value, '2568'));
  return year;
}

/** The settings of the call: those of the file, and the policy over them. */
export function chosenBy({ policy, settings }: Pick<Options, 'policy' | 'settings'>): OfficeSettings {
  return chosen({ ...(policy && { policy }), settings });
}

/** The call says by which policy results are scored: what a workbook remembers then counts for nothing. */
export function namesPolicy({ policy, settings }: Pick<Options, 'policy' | 'settings'>): boolean {
  return policy !== undefined || settings.policy !== undefined;
}
