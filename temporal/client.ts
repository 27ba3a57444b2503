/** One lazy connection and client a process; every call has a deadline, since the SDK's own have none. */
import { Client, Connection, type ConnectionLike } from '@temporalio/client';
import type { CodecKey } from '../config/env.ts';
import { createDataConverter } from './data-converter.ts';

export interface TemporalOptions {
  readonly address: string;
  readonly namespace: string;
  readonly codecKeys: readonly CodecKey[];
}

export interface TemporalClient {
  readonly client: Client;
  readonly connection: ConnectionLike;
  /** Runs calls of the client with a deadline; past it the call rejects and its effect is unknown. */
  call<T>(run: (client: Client) => Promise<T>, deadlineMs?: number): Promise<T>;
  end(): Promise<void>;
}

const DEADLINE_MS = 10_000;

/** Nothing is sent before the first call, so the order in which processes start does not matter. */
export function openTemporal(options: TemporalOptions): TemporalClient {
  const connection = Connection.lazy({ address: options.address, connectTimeout: '5s' });
  const client = new Client({
    connection,
    namespace: options.namespace,
    dataConverter: createDataConverter(options.codecKeys),
  });
  return {
    client,
    connection,
    call: (run, deadlineMs = DEADLINE_MS) =>
      connection.withDeadline(Date.now() + deadlineMs, () => run(client)),
    end: () => connection.close(),
  };
}
