/** A worker on the prebuilt bundle; all that it is made of comes in as values. */
import { readFileSync } from 'node:fs';
import { type NativeConnection, Worker } from '@temporalio/worker';
import type { CodecKey } from '../config/env.ts';
import { createDataConverter } from '../temporal/data-converter.ts';
import { checkBundle } from './bundle-stamp.ts';
import { identityOfWorker } from './identity.ts';

export interface WorkerOptions {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly codecKeys: readonly CodecKey[];
  readonly bundlePath: string;
  readonly activities: object;
  /** How long the server keeps a workflow task for the worker that has the case in memory (ADR 0004). */
  readonly stickyTimeout?: `${number}s`;
}

/**
 * Cases held in memory, 0.4 MB each as measured (docs/performance.md): under a gigabyte. That is about two days' new cases
 * of 105 stations, those in which something happens; any other is replayed from its history when it is its turn.
 */
const CACHED_CASES = 2000;

export async function createWorker(options: WorkerOptions): Promise<Worker> {
  const bundle = checkBundle(readFileSync(options.bundlePath, 'utf8'));
  return await Worker.create({
    connection: options.connection,
    namespace: options.namespace,
    taskQueue: options.taskQueue,
    dataConverter: createDataConverter(options.codecKeys),
    workflowBundle: { codePath: options.bundlePath },
    activities: options.activities,
    identity: identityOfWorker(),
    // Stands twice in the history of each workflow task: the SDK's own, its name and version with the whole digest, takes 85 bytes.
    buildId: bundle.slice(0, 12),
    maxCachedWorkflows: CACHED_CASES,
    // Two cores: what waits for the database holds a slot and no core; more would only queue for the connections.
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentActivityTaskExecutions: 20,
    maxConcurrentLocalActivityExecutions: 20,
    stickyQueueScheduleToStartTimeout: options.stickyTimeout ?? '1s',
    // An activity is one statement and ends within its deadline of 5 s; the supervisor waits 8 s before it kills.
    shutdownGraceTime: '6s',
    shutdownForceTime: '7s',
  });
}
