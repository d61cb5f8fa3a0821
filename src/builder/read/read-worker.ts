import { workerData } from 'node:worker_threads';
import { answerEach } from '#builder/program/worker-pool.ts';
import { type MonthToRead, type ReadingRoom, readMonth } from './read-month.ts';

/** Reads months in a thread of its own. */
const room: ReadingRoom = workerData;

answerEach((month: MonthToRead) => readMonth(month, room));
