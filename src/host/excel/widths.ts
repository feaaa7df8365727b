/** Columns that get another width; read before, and put back. */
import type { Edit } from '../workbook';
import { rangeAt } from './areas';
import { pointsOf } from './points';
import { small, type Step, type Trip } from './trips';

export type SetWidths = Extract<Edit, { kind: 'setColumnWidths' }>;

/** The widths of columns as they were. */
export interface WidthsImage {
  readonly sheet: string;
  /** In points; null for the sheet's standard width. */
  readonly widths: readonly { readonly column: number; readonly points: number | null }[];
}

const columnAt = (trip: Trip, sheet: string, column: number): Excel.Range => rangeAt(trip, sheet, { top: 0, bottom: 0, left: column, right: column });

export class WidthsReader {
  private readonly formats: { readonly column: number; readonly format: Excel.RangeFormat }[] = [];
  readonly steps: readonly Step[];

  constructor(readonly edit: SetWidths) {
    this.steps = edit.widths.map(({ column }) =>
      small((trip) => {
        const { format } = columnAt(trip, edit.sheet, column);
        format.load('columnWidth,useStandardWidth');
        this.formats.push({ column, format });
      }),
    );
  }

  get image(): WidthsImage {
    return { sheet: this.edit.sheet, widths: this.formats.map(({ column, format }) => ({ column, points: format.useStandardWidth ? null : format.columnWidth })) };
  }
}

export function widthSteps({ sheet, widths }: SetWidths): Step[] {
  return widths.map(({ column, width }) => small((trip) => void (columnAt(trip, sheet, column).format.columnWidth = pointsOf(width))));
}

export function restoreWidths({ sheet, widths }: WidthsImage): Step[] {
  return widths.map(({ column, points }) =>
    small((trip) => {
      const { format } = columnAt(trip, sheet, column);
      if (points === null) format.useStandardWidth = true;
      else format.columnWidth = points;
    }),
  );
}
