import { workerData } from 'node:worker_threads';
import { type MonthToRead, type ReadingRoom, readMonth } from './read-month.ts';
import { answerEach } from './threads.ts';

/** Reads months in a thread of its own. */
const room: ReadingRoom = workerData;

answerEach((month: MonthToRead) => readMonth(month, room));
