/**
 * A postgres.js pool whose sockets we hold ourselves: on a half-open link the driver would wait for ever, and its own
 * `end` waits for the other side. Only `client.ts` uses it.
 */
import { type Socket, connect } from 'node:net';
import postgres from 'postgres';

export interface PoolOptions {
  readonly url: string;
  readonly max: number;
  readonly deadlineMs: number;
  readonly applicationName: string;
  readonly onNotice?: (payload: string) => void;
  readonly onClose?: () => void;
}

export interface Pool {
  readonly sql: postgres.Sql;
  /** Lets running queries end for so long, then destroys the connections whatever their state. */
  retire(drainMs: number): Promise<void>;
}

/** Types left as text: dates (a JavaScript Date loses its zone or its day) and JSON (ours is text already). */
const AS_TEXT = [114, 1082, 1083, 1114, 1115, 1182, 1184, 1185, 1231, 3802];

interface DriverOptions {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path?: string | false;
}

function openSocket(options: DriverOptions): Socket {
  if (options.path) return connect(options.path);
  const socket = connect(options.port[0] ?? 5432, options.host[0] ?? 'localhost');
  socket.setNoDelay(true);
  return socket;
}

/** The server ends a statement a little before the client gives up, so that a slow query costs no connection. */
function sessionSettings(options: PoolOptions) {
  return {
    application_name: options.applicationName,
    statement_timeout: Math.max(1, Math.floor(options.deadlineMs * 0.9)),
    // A client that is gone must not hold the lock of a case.
    client_connection_check_interval: 1000,
    TimeZone: 'UTC',
    jit: 'off',
    // Scopes differ by orders of magnitude between a station and a city: one plan cannot serve both.
    plan_cache_mode: 'force_custom_plan',
  };
}

export function openPool(options: PoolOptions): Pool {
  const sockets = new Set<Socket>();
  const driverOptions = {
    max: options.max,
    connect_timeout: Math.max(1, options.deadlineMs / 1000),
    fetch_types: false,
    onnotice: () => undefined,
    onnotify: (_channel: string, payload: string) => options.onNotice?.(payload),
    onclose: () => options.onClose?.(),
    connection: sessionSettings(options),
    socket: (given: DriverOptions) => {
      const socket = openSocket(given);
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      return socket;
    },
  };
  const sql = postgres(options.url, driverOptions as unknown as postgres.Options<Record<string, never>>);
  const asIs = (value: unknown) => value;
  for (const type of AS_TEXT) {
    if (type !== 114 && type !== 3802) sql.options.parsers[type] = asIs;
    sql.options.serializers[type] = asIs;
  }
  return {
    sql,
    async retire(drainMs) {
      await sql.end({ timeout: drainMs / 1000 }).catch(() => undefined);
      for (const socket of sockets) socket.destroy();
    },
  };
}
