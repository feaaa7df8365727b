import type { Kpi } from '../kpi/schema';
import type { Exact } from './exact';
import { formulaOf, type Calculated } from './formula';
import type { Values } from './inputs';
import type { ScoringIssue, Severity } from './result';
import type { Choices } from './settings';

interface Known {
  readonly measure: string;
  readonly outcome: Calculated;
  readonly before: Known | null;
}

/** One observation while it is being scored. */
export class Context {
  zeroDenominator = false;
  private absent: Set<string> | null = null;
  /** Few formulas an observation: a chain is found through faster than a map is made. */
  private calculated: Known | null = null;
  private readonly numberOf = (code: string): Exact | null => this.number(code);

  constructor(
    readonly kpi: Kpi,
    readonly choices: Choices,
    readonly values: Values,
    readonly issues: ScoringIssue[],
    /** Normalised name. */
    readonly unit: string | null,
    /** A rate reported without the items behind it (the document's own values aside), and the formula that it stands for; where a round has several rates, it stands for none. */
    private readonly reported: { readonly measure: unknown; readonly value: Exact } | null = null,
  ) {}

  /** Items without which something could not be calculated; made when somebody asks: most observations lack nothing. */
  get missing(): Set<string> {
    return (this.absent ??= new Set());
  }

  number(code: string): Exact | null {
    return this.values.numbers[code] ?? null;
  }

  /** The value of a formula; null where an item is missing or a divisor is zero, which is remembered. */
  measure(measure: string): Exact | null {
    const outcome = this.calculate(measure);
    if ('value' in outcome) return outcome.value;
    if ('missing' in outcome) this.missing.add(outcome.missing);
    else this.zeroDenominator = true;
    return null;
  }

  /** As `measure`, without remembering why there is no value. */
  calculate(measure: string): Calculated {
    for (let known = this.calculated; known; known = known.before) if (known.measure === measure) return known.outcome;
    const formula = formulaOf(measure);
    const stands = this.reported?.measure === measure && formula.items.every((code) => this.number(code) === null || this.values.filledIn.includes(code)) ? this.reported : null;
    const outcome = stands ? { value: stands.value } : formula.calculate(this.numberOf);
    this.calculated = { measure, outcome, before: this.calculated };
    return outcome;
  }

  note(code: string, severity: Severity, data?: ScoringIssue['data']): void {
    this.issues.push(data ? { code, severity, data } : { code, severity });
  }
}
