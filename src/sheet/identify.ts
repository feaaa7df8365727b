/** Which KPI a table is about: by number and name together, since either alone can mislead. */
import type { GuideEdition, GuideKpi, ReadingGuide } from './guide';
import { bare, similarity, withoutBrackets } from './text';
import type { KpiMention } from './titles';

export type Identity =
  | { readonly kind: 'known'; readonly kpi: GuideKpi; readonly byNameOnly: boolean }
  /** The number says one KPI and the name another, or one that we don't know: neither is used. */
  | { readonly kind: 'mismatch'; readonly number: string; readonly name: string; readonly expected: string | null }
  /** No edition has this number, or several have it and nothing decides. */
  | { readonly kind: 'unknown'; readonly number: string | null; readonly name: string }
  | { readonly kind: 'unstated' };

/** Names closer than this are the same name (misprints, cut ends). */
const SAME_NAME = 0.72;
/** Names further apart than this are not. A short form of a long name lies in between. */
const OTHER_NAME = 0.42;
const SHORT_NAME = 8;

/** Every title is compared with every KPI, sheet after sheet. */
const fits = new WeakMap<GuideKpi, Map<string, number>>();
const MOST_FITS = 5_000;

/** How well a name as written fits a KPI's names, 0–1; a long part of the name counts as the name. */
export function nameFit(written: string, kpi: GuideKpi): number {
  const known = fits.get(kpi) ?? new Map<string, number>();
  const before = known.get(written);
  if (before !== undefined) return before;
  if (known.size >= MOST_FITS) known.clear();
  const fit = Math.max(0, ...[written, withoutBrackets(written)].flatMap((form) => kpi.names.map((name) => formFit(form, name))));
  fits.set(kpi, known.set(written, fit));
  return fit;
}

function formFit(form: string, name: string): number {
  const shorter = withoutBrackets(form).replace(/\s+/g, '');
  const longer = withoutBrackets(name).replace(/\s+/g, '');
  const isPart = shorter.length >= 12 && (longer.includes(shorter) || shorter.includes(longer));
  return Math.max(similarity(form, name), similarity(form, withoutBrackets(name)), isPart ? 0.9 : 0);
}

/** Alone, a name has to be nearly whole: a line about the same people or the same clinic is not yet that KPI's title. */
const NAME_ALONE = 0.72;
const SHARE_OF_LINE = 0.6;

/** True where a line is the KPI's name, or consists of it for the most part. */
export function isNameOf(line: string, kpi: GuideKpi): boolean {
  const own = bare(withoutBrackets(line));
  return kpi.names.some((name) => {
    const whole = bare(withoutBrackets(name));
    const [shorter, longer] = own.length < whole.length ? [own, whole] : [whole, own];
    return similarity(line, name) >= NAME_ALONE || similarity(withoutBrackets(line), withoutBrackets(name)) >= NAME_ALONE || (shorter.length >= 12 && longer.includes(shorter) && shorter.length >= longer.length * SHARE_OF_LINE);
  });
}

function editionOf(kpi: GuideKpi, guide: ReadingGuide): GuideEdition | undefined {
  return guide.editions.find(({ id }) => id === kpi.edition);
}

/** Last year's and this year's edition hold the same names: of equals the one of the table's own year comes first. */
function inOrder(kpis: readonly GuideKpi[], guide: ReadingGuide, fiscalYear: number | null): readonly GuideKpi[] {
  if (fiscalYear === null) return kpis;
  const years = new Map(guide.editions.map((one) => [one.id, one.fiscalYear]));
  return [...kpis.filter((kpi) => years.get(kpi.edition) === fiscalYear), ...kpis.filter((kpi) => years.get(kpi.edition) !== fiscalYear)];
}

export function identify(mention: KpiMention | null, guide: ReadingGuide, edition: string | undefined, fiscalYear: number | null): Identity {
  if (!mention || (mention.number === null && mention.name === '')) return { kind: 'unstated' };
  const kpis = inOrder(edition ? guide.kpis.filter((kpi) => kpi.edition === edition) : guide.kpis, guide, fiscalYear);
  const { number, name } = mention;
  const ranked = name.length >= SHORT_NAME ? kpis.map((kpi) => ({ kpi, fit: nameFit(name, kpi) })).sort((a, b) => b.fit - a.fit) : [];
  const nearest = ranked[0];
  if (number === null) return nearest && nearest.fit >= SAME_NAME && isNameOf(name, nearest.kpi) ? { kind: 'known', kpi: nearest.kpi, byNameOnly: true } : { kind: 'unstated' };

  const numbered = kpis.filter((kpi) => kpi.number === number);
  if (ranked.length === 0) {
    const ofYear = numbered.filter((kpi) => editionOf(kpi, guide)?.fiscalYear === fiscalYear);
    const preferred = fiscalYear === null ? numbered.filter((kpi) => editionOf(kpi, guide)?.preferred) : [];
    const only = [numbered, ofYear, preferred].find((some) => some.length === 1)?.[0];
    return only ? { kind: 'known', kpi: only, byNameOnly: false } : { kind: 'unknown', number, name };
  }
  const own = ranked.find(({ kpi }) => kpi.number === number);
  if (own && own.fit >= OTHER_NAME && (nearest!.kpi === own.kpi || nearest!.fit - own.fit < 0.25)) return { kind: 'known', kpi: own.kpi, byNameOnly: false };
  if (!own && nearest!.fit < SAME_NAME) return { kind: 'unknown', number, name };
  return { kind: 'mismatch', number, name, expected: nearest!.fit >= SAME_NAME ? nearest!.kpi.id : (own?.kpi.id ?? null) };
}
