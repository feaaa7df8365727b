/** Workers that are none: the worker's desks in this thread. What goes to and fro is cloned as a browser does it; files go by themselves. */
import { deserialize, serialize } from 'node:v8';
import { OpenDesk } from '../../src/opened/desk';
import { Desk } from '../../src/uploads/desk';
import { answering } from '../../src/workers/answering';
import type { Answer, Question, Stop, WorkerLike } from '../../src/workers/messages';

const cloned = <T>(value: T): T => deserialize(serialize(value)) as T;
/** Calls that are given a file of the browser's. */
const WITH_FILE = new Set(['check', 'detail', 'readEdition']);

export interface Behaviour {
  /** Names of files that are never answered. */
  readonly hangs?: readonly string[];
  /** Names of files at which the worker dies. */
  readonly dies?: readonly string[];
  /** Called before a file is checked. */
  readonly before?: (name: string) => Promise<void> | void;
  /** Called with each question before it is answered; true when the worker dies of it. */
  readonly asked?: (question: Question) => Promise<boolean> | boolean;
}

export function inlineWorkers({ hangs = [], dies = [], before, asked }: Behaviour = {}) {
  const counts = { started: 0, stopped: 0 };
  const startWorker = (): WorkerLike => {
    counts.started++;
    let alive = true;
    const tell = (answer: Answer): void => void (alive && worker.onmessage?.({ data: cloned(answer) } as MessageEvent<Answer>));
    const answer = answering({ uploads: new Desk(), opened: new OpenDesk() }, tell);
    const worker: WorkerLike = {
      onmessage: null,
      onerror: null,
      terminate: () => {
        if (alive) counts.stopped++;
        alive = false;
      },
      postMessage: (message) => void taken(message),
    };
    const died = (): void => {
      alive = false;
      worker.onerror?.({ message: 'out of memory' } as ErrorEvent);
    };
    async function taken(message: Question | Stop): Promise<void> {
      const sent = 'stop' in message || WITH_FILE.has(message.call) ? message : cloned(message);
      await Promise.resolve();
      if ('stop' in sent) return answer(sent);
      const name = sent.call === 'check' ? (sent.args[0] as { name: string }).name : '';
      if (hangs.includes(name)) return;
      if (dies.includes(name)) return died();
      if (name) await before?.(name);
      if (asked && (await asked(sent))) return died();
      if (alive) answer(sent);
    }
    return worker;
  };
  return { startWorker, counts };
}
