/** The ribbon's buttons that act by themselves. They run in the pane's own page, whether it is shown or not, and report by showing it. */

/** What the buttons do, by the names that manifest.xml gives them. */
export interface RibbonActions {
  /** Scores the tables of the sheet that is open. */
  readonly scoreSheet: () => Promise<unknown>;
  /** Looks for findings: nothing is written. */
  readonly check: () => Promise<unknown>;
  /** Prepares the monthly summary: nothing is written. */
  readonly summary: () => Promise<unknown>;
}

/** @param showPane how a button reports; where the pane can't be shown, the work is done all the same */
export function associateCommands(actions: RibbonActions, showPane: () => Promise<void>): void {
  for (const [name, act] of Object.entries(actions) as [keyof RibbonActions, () => Promise<unknown>][]) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      // Shown first: a large workbook takes its time, and the pane says what is being done.
      showPane().catch(() => undefined);
      // Excel keeps the button greyed until it hears the end; of an Excel that is silent the pane need not be shown by then.
      void act().catch(() => undefined).finally(() => event.completed());
    });
  }
}
