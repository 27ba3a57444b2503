/** Readiness is progress: a tiny workflow is started and must finish, which an open port does not show. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Client } from '@temporalio/client';

export interface CanaryOptions {
  readonly client: Client;
  readonly taskQueue: string;
  /** Names the kind of process that asks. */
  readonly name: string;
  readonly timeoutMs: number;
}

/** One workflow id a process, on however many hosts: its canaries never meet, and a stuck one is ended by the next. */
const PROCESS = `${hostname()}/${process.pid}`;

/** Deletes the canary's run: thousands a day would fill the store until retention ends; a failed deletion does no harm. */
async function forget(client: Client, workflowId: string, runId: string): Promise<void> {
  const { namespace } = client.options;
  const workflowExecution = { workflowId, runId };
  await client.workflowService
    .deleteWorkflowExecution({ namespace, workflowExecution })
    .catch(() => undefined);
}

async function fly({ client, taskQueue, name, timeoutMs }: CanaryOptions): Promise<void> {
  const token = randomUUID();
  const workflowId = `canary/${name}/${PROCESS}`;
  const handle = await client.workflow.start('canary', {
    workflowId,
    taskQueue,
    args: [token],
    workflowExecutionTimeout: timeoutMs,
    workflowIdConflictPolicy: 'TERMINATE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
  const result = await handle.result();
  if (result !== token) throw new Error('the canary brought back something else');
  void forget(client, workflowId, handle.firstExecutionRunId);
}

/** @returns how long it took, ms. Rejects when it does not finish in time. */
export async function runCanary(options: CanaryOptions): Promise<number> {
  const began = performance.now();
  await options.client.withDeadline(Date.now() + options.timeoutMs, () => fly(options));
  return performance.now() - began;
}

export interface CanaryProbe {
  /** Rejects when no canary has finished lately; asks at once when none has been asked yet. */
  check(): Promise<void>;
  /** When a canary last finished; undefined when none has. */
  lastSuccess(): Date | undefined;
  end(): void;
}

const EVERY_MS = 10_000;
const FRESH_MS = 25_000;

/** Asks every ten seconds, more often while it fails, and remembers the last success. */
export function startCanaryProbe(options: CanaryOptions): CanaryProbe {
  let lastSuccess = 0;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  async function ask(): Promise<void> {
    clearTimeout(timer);
    let pause = EVERY_MS;
    try {
      await runCanary(options);
      lastSuccess = Date.now();
    } catch {
      pause = 500;
    }
    running = undefined;
    if (!ended) timer = setTimeout(() => void once(), pause).unref();
  }
  function once(): Promise<void> {
    running ??= ask();
    return running;
  }
  void once();
  return {
    check: async () => {
      if (Date.now() - lastSuccess < FRESH_MS) return;
      await once();
      if (Date.now() - lastSuccess >= FRESH_MS) throw new Error('no canary finished lately');
    },
    lastSuccess: () => (lastSuccess === 0 ? undefined : new Date(lastSuccess)),
    end: () => {
      ended = true;
      clearTimeout(timer);
    },
  };
}
