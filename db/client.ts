/**
 * The only way to the database: single statements, each with a deadline. There is no `begin`, because this driver breaks
 * a transaction whose connection dies; whatever must happen together is one statement or one SQL function.
 */
import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { type PostgresJsDatabase, drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { type Connection, openConnection } from './connection.ts';
import { withDeadline } from './deadline.ts';
import { type DatabaseError, DatabaseTimeout, DatabaseUnavailable, databaseError } from './errors.ts';
import * as authSchema from './schema/auth.ts';
import { createTurns } from './turns.ts';

export interface DatabaseOptions {
  readonly url: string;
  /** Connections at most; default 10. */
  readonly max?: number;
  /** Longest a statement may take, waiting for a connection included; default 5000. */
  readonly deadlineMs?: number;
  readonly applicationName?: string;
}

export interface CallOptions {
  /** Shorter than the client's own deadline; a longer one is cut to it. */
  readonly deadlineMs?: number;
  /** Lists cut to a scope: it differs by orders of magnitude between a station and a city, and one plan cannot serve both. */
  readonly planEachTime?: boolean;
}

export type AuthDatabase = Omit<PostgresJsDatabase<typeof authSchema>, 'transaction'>;

export interface Database {
  rows<Row>(statement: SQL, options?: CallOptions): Promise<Row[]>;
  /** The first row, if there is one. */
  first<Row>(statement: SQL, options?: CallOptions): Promise<Row | undefined>;
  /** A statement as text with `$1` parameters, for stores that bring their own SQL. */
  text<Row>(statement: string, parameters: readonly unknown[], options?: CallOptions): Promise<Row[]>;
  /** drizzle over the same connections and deadlines, for better-auth's adapter. */
  readonly auth: AuthDatabase;
  end(): Promise<void>;
}

interface Statement {
  readonly text: string;
  readonly parameters: readonly unknown[];
  readonly prepare: boolean;
  readonly deadlineMs: number;
  readonly asArrays: boolean;
}

const DEFAULT_DEADLINE_MS = 5000;
const LIFETIME_MS = 30 * 60_000;

function send(connection: Connection, statement: Statement): Promise<unknown[]> {
  const query = connection.sql.unsafe(
    statement.text,
    [...statement.parameters] as postgres.ParameterOrJSON<never>[],
    {
      prepare: statement.prepare,
    },
  );
  return statement.asArrays ? query.values() : query;
}

/** Whether the server answered and the connection may take another statement: anything else leaves it in doubt. */
function isSound(error: DatabaseError): boolean {
  return error.sqlState !== undefined && error.kind !== 'unavailable';
}

/** The connections nobody uses now. */
function createStock(options: Required<DatabaseOptions>) {
  const idle: Connection[] = [];
  let ended = false;
  return {
    take(): Connection {
      if (ended) throw new DatabaseUnavailable('the database client is closed');
      for (let connection = idle.pop(); connection; connection = idle.pop()) {
        if (!connection.isClosed()) return connection;
      }
      return openConnection(options);
    },
    async putBack(connection: Connection): Promise<void> {
      const old = performance.now() - connection.openedAt > LIFETIME_MS;
      if (ended || old || connection.isClosed()) await connection.destroy();
      else idle.push(connection);
    },
    async end(): Promise<void> {
      ended = true;
      await Promise.all(idle.splice(0).map((connection) => connection.destroy()));
    },
  };
}

function createRunner(options: Required<DatabaseOptions>) {
  const turns = createTurns(options.max);
  const stock = createStock(options);
  const running = new Set<Promise<unknown>>();

  async function runOn(connection: Connection, statement: Statement, left: number): Promise<unknown[]> {
    const late = () => new DatabaseTimeout(`no answer from the database within ${statement.deadlineMs} ms`);
    try {
      const rows = await withDeadline(send(connection, statement), left, late);
      await stock.putBack(connection);
      return rows;
    } catch (thrown) {
      const error = databaseError(thrown);
      await (isSound(error) ? stock.putBack(connection) : connection.destroy());
      throw error;
    }
  }

  async function take(statement: Statement): Promise<unknown[]> {
    const startedAt = performance.now();
    const release = await turns.take(statement.deadlineMs);
    if (!release) throw new DatabaseTimeout('no database connection came free in time');
    try {
      const left = Math.max(1, statement.deadlineMs - (performance.now() - startedAt));
      return await runOn(stock.take(), statement, left);
    } finally {
      release();
    }
  }

  async function run(statement: Statement): Promise<unknown[]> {
    const work = take(statement);
    running.add(work);
    return await work.finally(() => running.delete(work));
  }

  /** What runs may end by its own deadline. */
  async function end(): Promise<void> {
    await stock.end();
    await Promise.allSettled(running);
  }

  return { run, end };
}

/** The part of postgres.js that drizzle calls, so that its statements pass through the same runner. */
function authDatabase(run: (statement: Statement) => Promise<unknown[]>, deadlineMs: number): AuthDatabase {
  const client = {
    options: { parsers: {}, serializers: {} },
    unsafe(text: string, parameters: readonly unknown[]) {
      let asArrays = false;
      // Sent a moment later, when drizzle has said whether it wants rows or arrays.
      const answer = Promise.resolve().then(() =>
        run({ text, parameters, deadlineMs, prepare: true, asArrays }),
      );
      const values = () => {
        asArrays = true;
        return answer;
      };
      return Object.assign(answer, { values });
    },
  };
  return drizzle(client as unknown as postgres.Sql, { schema: authSchema });
}

export function openDatabase(given: DatabaseOptions): Database {
  const options = { max: 10, deadlineMs: DEFAULT_DEADLINE_MS, applicationName: 'jingfa', ...given };
  const { run, end } = createRunner(options);
  const dialect = new PgDialect();
  const limit = (call?: CallOptions) => Math.min(call?.deadlineMs ?? options.deadlineMs, options.deadlineMs);
  const rows = async <Row>(statement: SQL, call?: CallOptions): Promise<Row[]> => {
    const { sql, params } = dialect.sqlToQuery(statement);
    return (await run({
      text: sql,
      parameters: params,
      deadlineMs: limit(call),
      prepare: call?.planEachTime !== true,
      asArrays: false,
    })) as Row[];
  };
  return {
    rows,
    first: async <Row>(statement: SQL, call?: CallOptions) => (await rows<Row>(statement, call))[0],
    text: async <Row>(text: string, parameters: readonly unknown[], call?: CallOptions) =>
      (await run({ text, parameters, deadlineMs: limit(call), prepare: true, asArrays: false })) as Row[],
    auth: authDatabase(run, options.deadlineMs),
    end,
  };
}
