import { workerData } from 'node:worker_threads';
import { answerTasks } from '#builder/program/worker-pool.ts';
import { type MonthToRead, type ReadContext, readMonth } from './read-month.ts';

/** A worker thread that reads months. */
const context: ReadContext = workerData;

answerTasks((month: MonthToRead) => readMonth(month, context));
