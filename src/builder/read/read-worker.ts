import { workerData } from 'node:worker_threads';
import { answerTasks } from '#builder/program/worker-pool.ts';
import { type MonthToRead, type ReadContext, readMonth } from './read-month.ts';

/** Reads months in a thread of its own. */
const room: ReadContext = workerData;

answerTasks((month: MonthToRead) => readMonth(month, room));
