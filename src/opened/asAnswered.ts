import { exactAgain } from '../tasks/transferred';
import type { Answered, MappingPreview, Question } from './answers';

/** Questions whose whole answer is results, few enough to be gone through. */
const RESULTS: ReadonlySet<Question> = new Set(['results', 'result', 'resultAt']);

/** An answer as it was before it came from a worker: exact rates lose their kind on the way. Problems hold none, and may be many. */
export function asAnswered<Q extends Question>(question: Q, answer: Answered<Q>): Answered<Q> {
  if (RESULTS.has(question)) return exactAgain(answer);
  if (question !== 'mapping' || answer === null) return answer;
  const preview = answer as MappingPreview;
  return { ...preview, first: exactAgain(preview.first) } as Answered<Q>;
}
