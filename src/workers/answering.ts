/** The worker's side of a conversation: questions are answered one after the other; who has gone is no longer waited for. */
import { HostError } from '../host/workbook';
import type { Answer, Line, Question, Stop } from './messages';

type Calls = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/**
 * What takes a worker's messages.
 * @param desks by the names that questions call them; a call that takes a `Line` has it as its last argument
 */
export function answering(desks: Readonly<Record<string, object>>, post: (answer: Answer) => void): (message: Question | Stop) => void {
  const gone = new Map<number, AbortController>();
  let last: Promise<unknown> = Promise.resolve();

  async function answerTo({ id, desk, call, args }: Question, signal: AbortSignal): Promise<Answer> {
    const line: Line = { say: (said) => void (signal.aborted || post({ id, said })), signal };
    try {
      signal.throwIfAborted();
      return { id, value: await (desks[desk] as Calls)[call]!(...args, line) };
    } catch (error) {
      const failed = error instanceof Error ? error.message : String(error);
      return error instanceof HostError ? { id, failed, refusal: { code: error.code, place: error.place } } : { id, failed };
    }
  }

  return (message) => {
    if ('stop' in message) {
      gone.get(message.stop)?.abort();
      return;
    }
    const controller = new AbortController();
    gone.set(message.id, controller);
    last = last.then(async () => {
      const answer = await answerTo(message, controller.signal);
      gone.delete(message.id);
      post(answer);
    });
  };
}
