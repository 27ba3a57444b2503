/**
 * One connection, used by one statement at a time and thrown away at the first trouble. postgres.js reuses the state of a
 * broken connection for the next: a statement can then be answered with nothing, or with the answer of another (seen when
 * backends were killed under load). It would also wait for ever on a half-open link, so the socket is held here.
 */
import { type Socket, connect } from 'node:net';
import postgres from 'postgres';

export interface ConnectionOptions {
  readonly url: string;
  readonly deadlineMs: number;
  readonly applicationName: string;
  readonly onNotice?: (payload: string, channel: string) => void;
  readonly onClose?: () => void;
}

export interface Connection {
  readonly sql: postgres.Sql;
  readonly openedAt: number;
  readonly isClosed: () => boolean;
  /** Ends it whatever its state, without waiting for the other side. */
  destroy(): Promise<void>;
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
function sessionSettings(options: ConnectionOptions) {
  return {
    application_name: options.applicationName,
    statement_timeout: Math.max(1, Math.floor(options.deadlineMs * 0.9)),
    // A client that is gone must not hold the lock of a case.
    client_connection_check_interval: 1000,
    TimeZone: 'UTC',
    jit: 'off',
    // Lookups by key keep their plan; what must not is sent with `planEachTime` (client.ts).
    plan_cache_mode: 'auto',
  };
}

/** Connects with its first statement. */
export function openConnection(options: ConnectionOptions): Connection {
  let closed = false;
  let socket: Socket | undefined;
  const driverOptions = {
    max: 1,
    max_lifetime: null,
    connect_timeout: Math.max(1, options.deadlineMs / 1000),
    fetch_types: false,
    onnotice: () => undefined,
    onnotify: (channel: string, payload: string) => options.onNotice?.(payload, channel),
    onclose: () => {
      closed = true;
      options.onClose?.();
    },
    connection: sessionSettings(options),
    socket: (given: DriverOptions) => {
      socket?.destroy();
      socket = openSocket(given);
      // The driver takes its own listener off on the way down; an error then must not end the process.
      socket.on('error', () => undefined);
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
    openedAt: performance.now(),
    isClosed: () => closed,
    async destroy() {
      closed = true;
      await sql.end({ timeout: 0 }).catch(() => undefined);
      socket?.destroy();
    },
  };
}
