/** Readiness is progress: a tiny workflow is started and must finish, which an open port does not show. */
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';

export interface CanaryOptions {
  readonly client: Client;
  readonly taskQueue: string;
  /** Names the process that asks; its canaries share one workflow id, so they do not pile up. */
  readonly name: string;
  readonly timeoutMs: number;
}

/** @returns how long it took, ms. Rejects when it does not finish in time. */
export async function runCanary({ client, taskQueue, name, timeoutMs }: CanaryOptions): Promise<number> {
  const began = performance.now();
  const token = randomUUID();
  const result = await client.withDeadline(Date.now() + timeoutMs, () =>
    client.workflow.execute('canary', {
      workflowId: `canary/${name}`,
      taskQueue,
      args: [token],
      workflowExecutionTimeout: timeoutMs,
      workflowIdConflictPolicy: 'TERMINATE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    }),
  );
  if (result !== token) throw new Error('the canary brought back something else');
  return performance.now() - began;
}

export interface CanaryProbe {
  /** Rejects when no canary has finished lately; asks at once when none has been asked yet. */
  check(): Promise<void>;
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
    end: () => {
      ended = true;
      clearTimeout(timer);
    },
  };
}
