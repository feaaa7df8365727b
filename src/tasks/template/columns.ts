/** The columns of a form: the document's words with the codes by which the reader knows them. */
import type { DataItem } from '../../kpi/schema';
import type { Form, FormMark } from './forms';
import type { TemplateWords } from './words';

export interface FormColumn {
  readonly head: string;
  /** Characters. */
  readonly width: number;
  readonly kind: 'unit' | 'count' | 'amount' | 'points' | 'grade' | 'tick' | 'check' | 'rate';
  /** The data item that it holds; none for units and rates. */
  readonly item: DataItem | null;
  readonly mark: FormMark | null;
  /** What a rate column calculates. */
  readonly measure: string | null;
}

/** Heads that end in a letter of the document are known by it, whatever the words before. */
const LETTER = /^[A-D]\d?$/;
/** Longer texts are no heads to the reader. */
const LONGEST_HEAD = 120;

/** Unit first, then marks and data in the document's order, rates beside what they are made of. */
export function columnsOf(form: Form, unitKind: string, units: readonly string[], words: TemplateWords): FormColumn[] {
  const none = { item: null, mark: null, measure: null };
  return [
    { ...none, kind: 'unit', head: unitKind, width: Math.min(40, Math.max(22, ...units.map((unit) => unit.length + 2))) },
    ...form.items.flatMap((item) => itemColumns(item, form, words)),
    ...form.rates.map(({ name, measure }): FormColumn => ({ ...none, kind: 'rate', head: words.rate(name), width: name === null ? 10 : 14, measure })),
  ];
}

function itemColumns(item: DataItem, form: Form, words: TemplateWords): FormColumn[] {
  const column = (kind: FormColumn['kind'], head: string, width: number, mark: FormMark | null = null): FormColumn => ({ kind, head, width, item, mark, measure: null });
  switch (item.kind) {
    case 'steps':
    case 'checks': {
      const kind = item.kind === 'checks' && form.marks.every(({ points }) => points === null) ? 'check' : 'tick';
      return form.marks.map((mark) => column(kind, words.mark(item, mark.code), kind === 'check' ? 10 : 9, mark));
    }
    case 'flag':
      return [column('tick', headOf(item), 13)];
    case 'grade':
      return [column('grade', headOf(item), 16)];
    default:
      return [column(item.kind, headOf(item), widthOf(headOf(item), item.kind))];
  }
}

function headOf({ code, name, heads }: DataItem): string {
  const own = LETTER.test(code) ? ` (${code})` : '';
  return name.th.length + own.length <= LONGEST_HEAD ? name.th + own : `${heads[0] ?? code}${own}`;
}

/** Wide enough for the head to stand in about six lines. */
function widthOf(head: string, kind: DataItem['kind']): number {
  return Math.min(22, Math.max(kind === 'amount' ? 16 : 13, Math.ceil(head.length / 5)));
}
