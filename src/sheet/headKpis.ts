/** KPIs that group heads name, side by side over the same units. */
import type { Head, HeaderBand } from './bands';
import type { GuideKpi, ReadingGuide } from './guide';
import { headRole } from './heads';
import { identify, isNameOf } from './identify';
import { identityIssue } from './identityIssue';
import type { ReadingIssue } from './reading';
import { kpiMention } from './titles';
import type { SheetView } from './view';

/** The columns of one KPI; `kpi` null where the heads name none. */
export interface KpiColumns {
  readonly kpi: GuideKpi | null;
  readonly band: HeaderBand;
}

/** Columns that belong to all KPIs of a table: they name the rows, and hold no result. */
const NAMING = new Set<string | null>(['unit', 'order', 'code', 'fiscalYear', 'round', 'remark']);
const STARTS = /^(?:ตัวชี้วัด|kpi|ตชว)/i;
const NUMBERED = /^\d{1,2}(?:\.\d{1,2})?[.)]\s*\D{8,}/;

export class HeadKpis {
  private readonly known = new Map<string, GuideKpi | null>();

  constructor(
    private readonly view: SheetView,
    private readonly guide: ReadingGuide,
    private readonly edition: string | undefined,
    private readonly fiscalYear: number | null,
    private readonly issues: ReadingIssue[],
  ) {}

  /** Splits a band of units by the KPIs of its heads; a number that disagrees with its name is reported, and its columns are left out. */
  split(band: HeaderBand): KpiColumns[] {
    const heads = band.heads.map((head) => ({ head, ...this.mentionOf(head, band) }));
    const kpis = [...new Set(heads.flatMap(({ kpi }) => kpi ?? []))];
    if (band.axis === 'kpis' || kpis.length === 0) return [{ kpi: null, band }];
    const general = heads.filter(({ head, mentioned }) => !mentioned && head.path.some((text) => NAMING.has(headRole(text))));
    return kpis.map((kpi) => ({
      kpi,
      band: { ...band, heads: heads.filter((one) => general.includes(one) || one.kpi === kpi).map(({ head, kpi: own }) => (own === kpi ? resultHead(head, kpi) : head)) },
    }));
  }

  private mentionOf(head: Head, band: HeaderBand): { kpi: GuideKpi | null; mentioned: boolean } {
    for (const text of head.path) {
      const mention = (STARTS.test(text) ? kpiMention(text) : null) ?? (NUMBERED.test(text) ? { number: /^[\d.]*\d/.exec(text)![0], name: text.replace(/^[\d.)\s]+/, ''), continues: false } : null);
      if (!mention) continue;
      const before = this.known.get(text);
      if (before !== undefined) return { kpi: before, mentioned: true };
      const identity = identify(mention, this.guide, this.edition, this.fiscalYear);
      const numberedOnly = !kpiMention(text);
      // `1. ผู้ป่วยทั้งหมด` is a head with a running number, unless it is a KPI's number and name.
      if (numberedOnly && !(identity.kind === 'known' && isNameOf(mention.name, identity.kpi))) continue;
      const kpi = identity.kind === 'known' ? identity.kpi : null;
      this.known.set(text, kpi);
      const issue = identityIssue(identity, { sheet: this.view.name, row: band.top, column: head.column });
      if (issue) this.issues.push(issue);
      return { kpi, mentioned: true };
    }
    return { kpi: null, mentioned: false };
  }
}

/** A column headed by nothing but the KPI holds its result; over other heads, the KPI's name says nothing of their items. */
function resultHead(head: Head, kpi: GuideKpi): Head {
  const names = (text: string): boolean => STARTS.test(text) || NUMBERED.test(text) || isNameOf(text, kpi);
  const path = head.path.filter((text) => !names(text));
  return path.length === 0 ? { ...head, text: 'ผล', path: ['ผล'] } : { ...head, path };
}
