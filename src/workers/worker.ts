/** A worker of the browser: the same file for all that is done off the main thread, so that one is loaded and kept. */
import { OpenDesk } from '../opened/desk';
import { Desk } from '../uploads/desk';
import { answering } from './answering';
import type { Question, Stop } from './messages';

const answer = answering({ uploads: new Desk(), opened: new OpenDesk() }, (said) => self.postMessage(said));
self.onmessage = ({ data }: MessageEvent<Question | Stop>) => answer(data);
