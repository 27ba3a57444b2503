/** The SDK's native side, once a process: its log through ours, its metrics, and the signals that stop a worker. */
import { type LogLevel, Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';
import { onceAnHour } from './once-an-hour.ts';

const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;
/** What places a message; other attributes of the SDK's may hold arguments. */
const SHOWN = [
  'workflowType',
  'workflowId',
  'runId',
  'activityType',
  'activityId',
  'attempt',
  'sdkComponent',
];

function attributes(meta: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const shown = Object.fromEntries(SHOWN.filter((name) => name in meta).map((name) => [name, meta[name]]));
  const { error } = meta;
  if (!(error instanceof Error)) return shown;
  // Not the whole error: a failure of the SDK's carries its details, which are payloads.
  return { ...shown, err: { type: error.name, message: error.message, stack: error.stack } };
}

/** What the SDK says when a workflow throws, at every attempt: it calls that a failed workflow, but the task is tried again. */
const THROWN = 'Workflow failed';
const CANNOT_GO_ON =
  'the case cannot go on: its workflow task fails, and is tried again until a worker can do it';

function forward(log: Logger) {
  const isNews = onceAnHour();
  const at = (level: LogLevel, message: string, meta: Readonly<Record<string, unknown>> = {}): void => {
    if (message !== THROWN) return log[LEVELS[level]](attributes(meta), message);
    const { workflowId, error } = meta;
    const cause = error instanceof Error ? error.stack : '';
    if (isNews(`${String(workflowId)} ${cause}`)) log.error(attributes(meta), CANNOT_GO_ON);
  };
  return {
    log: at,
    trace: (message: string, meta?: object) => at('TRACE', message, { ...meta }),
    debug: (message: string, meta?: object) => at('DEBUG', message, { ...meta }),
    info: (message: string, meta?: object) => at('INFO', message, { ...meta }),
    warn: (message: string, meta?: object) => at('WARN', message, { ...meta }),
    error: (message: string, meta?: object) => at('ERROR', message, { ...meta }),
  };
}

/** Before any connection. */
export function installRuntime(log: Logger, metricsPort: number | undefined): void {
  const metrics = metricsPort && { prometheus: { bindAddress: `127.0.0.1:${metricsPort}` } };
  Runtime.install({
    shutdownSignals: ['SIGINT', 'SIGTERM'],
    logger: forward(log.child({ part: 'temporal' })),
    telemetryOptions: {
      logging: { forward: {}, filter: { core: 'WARN', other: 'ERROR' } },
      ...(metrics && { metrics }),
    },
  });
}
