/** Other ways to build the same flow: what their processes and the bench agree on. */
import type { EmptyInput } from '../empty/contract.ts';

export const PEERS = ['dbos', 'machine'] as const;
export type PeerName = (typeof PEERS)[number];

/** Given to the process as one argument: only config/env.ts reads the environment. */
export interface PeerSettings {
  /** Of the peer's own database, as its owner. */
  readonly databaseUrl: string;
  readonly port: number;
}

/** One act on a case; the first of a case is its opening. */
export interface PeerInput extends EmptyInput {
  readonly type: 'open' | 'triage' | 'give_consent' | 'record_note';
  readonly data: Readonly<Record<string, unknown>>;
}

export function readPeerSettings(): PeerSettings {
  return JSON.parse(process.argv[2] ?? '') as PeerSettings;
}
