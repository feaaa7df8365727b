/** A worker of the browser: a desk that answers messages, one after the other. */
import { Desk } from './desk';
import type { Answer, Call, Question } from './messages';

const desk = new Desk();

async function answerTo({ id, call, args }: Question): Promise<Answer> {
  try {
    return { id, value: await (desk as unknown as Record<Call, (...given: readonly unknown[]) => unknown>)[call](...args) };
  } catch (error) {
    return { id, failed: error instanceof Error ? error.message : String(error) };
  }
}

let last: Promise<unknown> = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<Question>) => {
  last = last.then(async () => self.postMessage(await answerTo(data)));
};
