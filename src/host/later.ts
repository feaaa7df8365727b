/** Does something after so many milliseconds, unless it is called off. Handed in, so that tests need not wait. */
export type Later = (action: () => void, ms: number) => () => void;

export const later: Later = (action, ms) => {
  const timer = setTimeout(action, ms);
  return () => clearTimeout(timer);
};
