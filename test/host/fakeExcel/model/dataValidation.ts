import type { Area } from '../../../../src/sheet/grid';
import { areaAddress } from '../../../../src/sheet/address';
import { invalidArgument, WireObject, type WireClass } from '../wire';
import type { Range } from './range';

/** What was set for an area, as Office.js takes it. */
export interface ValidationImage {
  readonly area: Area;
  rule: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
  prompt?: unknown;
  errorAlert?: unknown;
}

const VALIDATION: WireClass = { name: 'DataValidation', scalars: ['rule', 'ignoreBlanks', 'prompt', 'errorAlert'], writable: ['rule', 'ignoreBlanks', 'prompt', 'errorAlert'] };
const OPERATORS = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo'];

/** The rules of a range: one that is set for an area is kept by that area, and is not taken apart for a part of it. */
export class DataValidation extends WireObject {
  constructor(private readonly range: Range) {
    super();
  }
  override get wire() {
    return VALIDATION;
  }
  private get found(): ValidationImage | undefined {
    return this.range.worksheet.validations.find(({ area }) => areaAddress(area) === areaAddress(this.range.area));
  }
  /** @throws Refusal AccessDenied on a protected sheet, InvalidArgument before a rule is set */
  private image(location: string): ValidationImage {
    this.range.requireWritable(location);
    if (!this.found) throw invalidArgument(location);
    return this.found;
  }
  get rule(): unknown {
    return this.found?.rule ?? {};
  }
  set rule(value: unknown) {
    this.range.requireWritable('DataValidation.rule');
    const rule = value as Record<string, Record<string, unknown>>;
    const [kind, ...others] = Object.keys(rule).filter((key) => rule[key] !== undefined && rule[key] !== null);
    const body = kind === undefined ? undefined : rule[kind];
    if (!body || others.length > 0) throw invalidArgument('DataValidation.rule');
    if (kind === 'list') {
      const { source } = body;
      if (typeof source !== 'string' || source === '' || source.length > 255) throw invalidArgument('DataValidation.rule');
    } else if (kind === 'wholeNumber' || kind === 'decimal') {
      if (body['formula1'] === undefined || !OPERATORS.includes(String(body['operator']))) throw invalidArgument('DataValidation.rule');
    } else throw invalidArgument('DataValidation.rule', `${kind} is not in the fake Excel`);
    if (this.found) this.found.rule = rule;
    else this.range.worksheet.validations.push({ area: this.range.area, rule, ignoreBlanks: true });
  }
  get ignoreBlanks(): boolean {
    return this.found?.ignoreBlanks ?? true;
  }
  set ignoreBlanks(value: boolean) {
    this.image('DataValidation.ignoreBlanks').ignoreBlanks = value;
  }
  get prompt(): unknown {
    return this.found?.prompt ?? null;
  }
  set prompt(value: unknown) {
    requireMessage(value, 'DataValidation.prompt');
    this.image('DataValidation.prompt').prompt = value;
  }
  get errorAlert(): unknown {
    return this.found?.errorAlert ?? null;
  }
  set errorAlert(value: unknown) {
    requireMessage(value, 'DataValidation.errorAlert');
    this.image('DataValidation.errorAlert').errorAlert = value;
  }
}

/** Excel's dialog takes 32 characters of title and 255 of text. */
function requireMessage(value: unknown, location: string): void {
  const { title = '', message = '' } = (value ?? {}) as { title?: string; message?: string };
  if (title.length > 32 || message.length > 255) throw invalidArgument(location);
}
