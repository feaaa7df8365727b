/** Names that nothing in the workbook bears: a form never takes the place of anything. */

/** `wanted`, or `wanted (2)`, `wanted (3)` …; at most 31 characters, as Excel wants sheets. Remembers what it has given out. */
export class FreshNames {
  private readonly taken: Set<string>;

  constructor(taken: readonly string[], private readonly longest: number, private readonly numbered: (name: string, n: number) => string) {
    this.taken = new Set(taken.map((name) => name.toLowerCase()));
  }

  next(wanted: string): string {
    let name = wanted.slice(0, this.longest).trim();
    for (let n = 2; this.taken.has(name.toLowerCase()); n++) {
      const tail = this.numbered('', n);
      name = wanted.slice(0, this.longest - tail.length).trim() + tail;
    }
    this.taken.add(name.toLowerCase());
    return name;
  }
}

export const freshSheets = (taken: readonly string[]): FreshNames => new FreshNames(taken, 31, (name, n) => `${name} (${n})`);
export const freshTables = (taken: readonly string[]): FreshNames => new FreshNames(taken, 200, (name, n) => `${name}_${n}`);

/** `KPI_1_5`: letters, digits and underscores, and no cell's address. */
export function tableName(kpi: string, rounds: string | null): string {
  return ['KPI', kpi.replace(/[^A-Za-z0-9]+/g, '_'), rounds].filter((part) => part !== null).join('_');
}
