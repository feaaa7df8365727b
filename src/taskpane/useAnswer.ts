import { useCallback, useEffect, useRef, useState } from 'react';
import { later } from '../host/later';
import type { Answered, Asked, Question } from '../opened/answers';
import { Superseded } from '../opened/port';
import { usePane } from './PaneContext';
import { PATIENCE } from './patience';
import type { Work } from './sessionState';

export interface Answering<A> {
  /** The last that came; it may be that of a question before. Null before the first. */
  readonly answer: A | null;
  /** It takes so long that it has to be said. */
  readonly isLong: boolean;
  /** It was given up, or failed: then it can be asked again. */
  readonly ended: 'stopped' | 'failed' | null;
  readonly stop: () => void;
  readonly again: () => void;
  /** The answer to the question of now, once it is there; null where it was given up or failed. */
  readonly latest: () => Promise<A | null>;
}

interface Known<A> {
  readonly answer: A | null;
  readonly isLong: boolean;
  readonly ended: Answering<A>['ended'];
}

/**
 * Asks about the work that is shown, and again when it or the question changes: the last question wins, and until it is answered the answer before stays.
 * @param asked kept by its user as long as it means the same; null asks nothing
 */
export function useAnswer<Q extends Question>(work: Work | null, question: Q, asked: Asked<Q> | null): Answering<Answered<Q>> {
  const { session } = usePane();
  const [known, setKnown] = useState<Known<Answered<Q>>>({ answer: null, isLong: false, ended: null });
  const [attempt, setAttempt] = useState(0);
  const current = useRef<{ readonly answer: Promise<Answered<Q> | null>; readonly stop: AbortController } | null>(null);

  useEffect(() => {
    if (!work || !asked) return undefined;
    const stop = new AbortController();
    const callOff = later(() => setKnown((before) => ({ ...before, isLong: true })), PATIENCE);
    const answer = session.ask(question, asked, stop.signal).then(
      (found) => {
        setKnown({ answer: found, isLong: false, ended: null });
        return found;
      },
      (error: unknown) => {
        // Who asks something else takes its place.
        if (!(error instanceof Superseded)) setKnown((before) => ({ ...before, isLong: false, ended: 'failed' }));
        return null;
      },
    ).finally(callOff);
    current.current = { answer, stop };
    return () => stop.abort(new Superseded());
  }, [session, work, question, asked, attempt]);

  const stop = useCallback(() => {
    // Whoever works it out may finish it: the next question then need not begin from nothing.
    current.current?.stop.abort(new Superseded());
    setKnown((before) => ({ ...before, isLong: false, ended: 'stopped' }));
  }, []);
  const again = useCallback(() => {
    setKnown((before) => ({ ...before, ended: null }));
    setAttempt((last) => last + 1);
  }, []);
  const latest = useCallback(() => current.current?.answer ?? Promise.resolve(null), []);
  return { ...known, stop, again, latest };
}
