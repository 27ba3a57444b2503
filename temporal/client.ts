/** The client of one process, on its one connection. */
import { Client, type ConnectionLike } from '@temporalio/client';
import type { CodecKey } from '../config/env.ts';
import { openConnection } from './connection.ts';
import { createDataConverter } from './data-converter.ts';

export interface TemporalOptions {
  readonly address: string;
  readonly namespace: string;
  readonly codecKeys: readonly CodecKey[];
}

export interface TemporalClient {
  readonly client: Client;
  readonly connection: ConnectionLike;
  /** Runs calls of the client with one deadline for all of them; past it the call rejects and its effect is unknown. */
  call<T>(run: (client: Client) => Promise<T>, deadlineMs?: number): Promise<T>;
  end(): Promise<void>;
}

const DEADLINE_MS = 10_000;

export function openTemporal(options: TemporalOptions): TemporalClient {
  const connection = openConnection(options.address);
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
