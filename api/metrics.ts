/** Figures for operators, on a port of their own that is not open to the public. */
import { createServer, type Server } from 'node:http';
import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../db/client.ts';
import { countNeglected } from '../db/queries/obligations/count-neglected.ts';
import type { Outcomes } from './decisions/outcomes.ts';
import type { Broadcast } from './stream/broadcast.ts';

export interface Watched {
  readonly outcomes: Outcomes;
  readonly broadcast: Broadcast;
  readonly db: Database;
}

export interface Metrics {
  /** Times every request by its route, never by what was asked for. */
  readonly timed: RequestHandler;
  /** A file of evidence is not what was received. */
  readonly evidenceDamaged: () => void;
  watch(what: Watched): void;
  readonly registry: Registry;
}

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'jingfa_http_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: BUCKETS,
    registers: [registry],
  });
  const damaged = new Counter({
    name: 'jingfa_evidence_damaged_total',
    help: 'Reads of evidence that found it missing or changed. Must stay 0',
    registers: [registry],
  });
  return {
    registry,
    evidenceDamaged: () => damaged.inc(),
    timed: (req, res, next) => {
      const end = requests.startTimer({ method: req.method });
      res.once('finish', () => {
        const path: unknown = req.route?.path;
        end({ route: typeof path === 'string' ? path : 'none', status: String(res.statusCode) });
      });
      next();
    },
    watch({ outcomes, broadcast, db }) {
      const gauge = (name: string, help: string, read: () => number) =>
        new Gauge({ name, help, registers: [registry], collect: gaugeOf(read) });
      gauge('jingfa_waiting_decisions', 'Callers that wait for an outcome', () => outcomes.waiting);
      gauge('jingfa_open_streams', 'Open event streams', () => broadcast.open);
      watchNeglected(registry, db);
    },
  };
}

/** Obligations are due a little before their expiry is taken and recorded. */
const GRACE_MS = 60_000;

/** The two figures that must both be 0, counted in SQL and not by the workflow that they check. */
function watchNeglected(registry: Registry, db: Database): void {
  const gauge = new Gauge({
    name: 'jingfa_neglected',
    help: 'Open cases with a duty on no enabled person’s worklist; duties past due without an answer. Both must be 0',
    labelNames: ['what'] as const,
    registers: [],
    async collect() {
      const { uncarried, unanswered } = await countNeglected(db, GRACE_MS, 'real');
      this.set({ what: 'uncarried' }, uncarried);
      this.set({ what: 'unanswered' }, unanswered);
    },
  });
  registry.registerMetric(gauge);
}

function gaugeOf(read: () => number) {
  return function collect(this: { set(value: number): void }): void {
    this.set(read());
  };
}

export function serveMetrics(registry: Registry, host: string, port: number): Server {
  const server = createServer((req, res) => {
    if (req.url !== '/metrics') {
      res.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => res.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
      () => res.writeHead(500).end(),
    );
  });
  return server.listen(port, host);
}
