/** Takes what a command says; what it gives back resolves when there is room for more. */
export type Print = (text: string) => void | Promise<void>;

/** A line to standard output: who reads a pipe slowly makes us wait, not grow. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(`${text}\n`)) resolve();
    else process.stdout.once('drain', resolve);
  });
}
