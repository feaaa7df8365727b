/** Workers that are none: a desk in this thread. What goes to and fro is cloned as a browser does it; files go by themselves. */
import { deserialize, serialize } from 'node:v8';
import { Desk } from '../../src/uploads/desk';
import type { Answer, Question, WorkerLike } from '../../src/uploads/messages';

const cloned = <T>(value: T): T => deserialize(serialize(value)) as T;

export interface Behaviour {
  /** Names of files that are never answered. */
  readonly hangs?: readonly string[];
  /** Names of files at which the worker dies. */
  readonly dies?: readonly string[];
  /** Called before a file is checked. */
  readonly before?: (name: string) => Promise<void> | void;
}

export function inlineWorkers({ hangs = [], dies = [], before }: Behaviour = {}) {
  const counts = { started: 0, stopped: 0 };
  const startWorker = (): WorkerLike => {
    counts.started++;
    const desk = new Desk();
    let alive = true;
    const worker: WorkerLike = {
      onmessage: null,
      onerror: null,
      terminate: () => {
        if (alive) counts.stopped++;
        alive = false;
      },
      postMessage: ({ id, call, args }: Question) => void answer(id, call, args),
    };
    async function answer(id: number, call: Question['call'], args: readonly unknown[]): Promise<void> {
      await Promise.resolve();
      const name = call === 'check' ? (args[0] as { name: string }).name : '';
      if (hangs.includes(name)) return;
      if (dies.includes(name)) return worker.onerror?.({ message: 'out of memory' } as ErrorEvent);
      if (name) await before?.(name);
      const given = call === 'check' || call === 'detail' || call === 'readEdition' ? args : cloned(args);
      const said = await Promise.resolve()
        .then(() => (desk as unknown as Record<string, (...all: unknown[]) => unknown>)[call]!(...given))
        .then((value): Answer => ({ id, value: value === undefined ? undefined : cloned(value) }), (error): Answer => ({ id, failed: (error as Error).message }));
      if (alive) worker.onmessage?.({ data: said } as MessageEvent<Answer>);
    }
    return worker;
  };
  return { startWorker, counts };
}
