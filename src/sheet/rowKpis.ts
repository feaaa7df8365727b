/** KPIs that rows name themselves: by number and name in columns of their own, or both in one. */
import { type AssignedColumn, columnsByRole } from './columns';
import type { GuideKpi, ReadingGuide } from './guide';
import { type Identity, identify } from './identify';
import { identityIssue } from './identityIssue';
import type { ReadingIssue } from './reading';
import type { KpiMention } from './titles';
import type { SheetView } from './view';

export class RowKpis {
  private readonly identities = new Map<string, Identity>();

  constructor(
    private readonly view: SheetView,
    private readonly guide: ReadingGuide,
    private readonly edition: string | undefined,
    private readonly fiscalYear: number | null,
    private readonly issues: ReadingIssue[],
  ) {}

  /** The KPI that a row names; a name that disagrees with its number is reported once, where it first stands. */
  of(row: number, columns: readonly AssignedColumn[]): GuideKpi | null {
    const { roles } = columnsByRole(columns);
    const columnOf = (role: string): number | undefined => roles.get(role)?.column;
    const text = (column: number | undefined): string => (column === undefined ? '' : this.view.text(row, column));
    const [numberAt, nameAt] = [columnOf('kpi'), columnOf('kpiName')];
    if (numberAt === undefined && nameAt === undefined) return null;
    const [number, name] = [text(numberAt), text(nameAt)];
    if (number === '' && name === '') return null;
    const key = `${number}\t${name}`;
    const known = this.identities.get(key);
    const identity = known ?? this.identityOf(number, name, text(columnOf('order')));
    if (!known) {
      this.identities.set(key, identity);
      const issue = identityIssue(identity, { sheet: this.view.name, row, column: nameAt ?? numberAt ?? 0 });
      if (issue) this.issues.push(issue);
    }
    return identity.kind === 'known' ? identity.kpi : null;
  }

  /** A running number beside the name is the KPI's number only where it fits the name. */
  private identityOf(number: string, name: string, order: string): Identity {
    const mention = mentionOf(number, name);
    if (mention.number === null && /^\d+(?:\.\d+)*\.?$/.test(order)) {
      const numbered = identify({ ...mention, number: order.replace(/\.$/, '') }, this.guide, this.edition, this.fiscalYear);
      if (numbered.kind === 'known') return numbered;
    }
    return identify(mention, this.guide, this.edition, this.fiscalYear);
  }
}

/** Number and name in columns of their own, or both in one: `9. ร้อยละของ…`. */
function mentionOf(number: string, name: string): KpiMention {
  const own = /^(?:ตัวชี้วัด(?:ที่)?|kpi)?\s*(\d+(?:\.\d+)*)\s*[.):]?\s*(.*)$/i.exec(number === '' ? name : number);
  const digits = own?.[1]?.replace(/^0+(?=\d)/, '') ?? null;
  return { number: digits, name: number === '' ? (own?.[2] ?? name) : name || (own?.[2] ?? number), continues: false };
}
