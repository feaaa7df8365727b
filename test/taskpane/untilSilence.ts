import type { Later } from '../../src/host/later';

const due = new Set<() => void>();

/** The time for what waits comes when a test says so: nothing here waits for a clock. */
export const untilSilence: Later = (action) => {
  due.add(action);
  return () => due.delete(action);
};

export const timePasses = (): void => [...due].forEach((action) => action());

/** What Excel answers late arrives in a round of its own. */
export const lateAnswers = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
