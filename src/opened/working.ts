/** What doing the work takes. In a browser it is a chunk of its own. */
export { workOn } from '../tasks/work';
export { overviewOf } from '../tasks/overview';
export { answerTo } from './answers';
export { planOf } from './plans';
