/** A worker on the prebuilt bundle; all that it is made of comes in as values. */
import type { NativeConnection } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';
import type { CodecKey } from '../config/env.ts';
import { createDataConverter } from '../temporal/data-converter.ts';

export interface WorkerOptions {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly codecKeys: readonly CodecKey[];
  readonly bundlePath: string;
  readonly activities: object;
  /** How long the server keeps a workflow task for a worker that may be dead (ADR 0004). */
  readonly stickyTimeout?: `${number}s`;
}

/** For two cores: enough slots that waiting on the database never idles a core, few enough that 5,000 open cases fit. */
const CACHED_CASES = 2000;

export function createWorker(options: WorkerOptions): Promise<Worker> {
  return Worker.create({
    connection: options.connection,
    namespace: options.namespace,
    taskQueue: options.taskQueue,
    dataConverter: createDataConverter(options.codecKeys),
    workflowBundle: { codePath: options.bundlePath },
    activities: options.activities,
    maxCachedWorkflows: CACHED_CASES,
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentActivityTaskExecutions: 20,
    maxConcurrentLocalActivityExecutions: 20,
    stickyQueueScheduleToStartTimeout: options.stickyTimeout ?? '5s',
    shutdownGraceTime: '10s',
    shutdownForceTime: '15s',
  });
}
