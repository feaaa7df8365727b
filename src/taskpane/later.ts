/** Does something later, unless it is called off. */
export type Later = (action: () => void, ms: number) => () => void;

export const later: Later = (action, ms) => {
  const timer = setTimeout(action, ms);
  return () => clearTimeout(timer);
};
