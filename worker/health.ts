/** The worker's own health: running, and a canary of its own queue finished lately. */
import { createServer, type Server } from 'node:http';
import type { Worker } from '@temporalio/worker';
import type { CanaryProbe } from '../temporal/canary.ts';

export function serveHealth(port: number, worker: Worker, canary: CanaryProbe): Server {
  const server = createServer((_request, response) => {
    const state = worker.getState();
    canary
      .check()
      .then(() => state === 'RUNNING')
      .catch(() => false)
      .then((ready) => {
        response.writeHead(ready ? 200 : 503, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ state, ready }));
      })
      .catch(() => response.destroy());
  });
  server.listen(port, '127.0.0.1');
  return server;
}
