/** The worker's own health: running, and a canary of its own queue finished lately. */
import { createServer, type Server } from 'node:http';
import type { Worker } from '@temporalio/worker';
import type { CanaryProbe } from '../temporal/canary.ts';

export interface Health {
  readonly worker: Worker;
  readonly canary: CanaryProbe;
  /** Digest of the workflow bundle that it runs. */
  readonly bundle: string;
}

async function answer({ worker, canary, bundle }: Health) {
  const canaryFinished = await canary.check().then(
    () => true,
    () => false,
  );
  const state = worker.getState();
  const ready = state === 'RUNNING' && canaryFinished;
  return { ready, state, lastCanary: canary.lastSuccess()?.toISOString() ?? null, bundle };
}

/** Listens on loopback only: the answer names the running code. */
export function serveHealth(port: number, health: Health): Server {
  const server = createServer((_request, response) => {
    answer(health)
      .then((body) => {
        response.writeHead(body.ready ? 200 : 503, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      })
      .catch(() => response.destroy());
  });
  return server.listen(port, '127.0.0.1');
}
