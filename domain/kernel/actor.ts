/** Who acts, and for whom: ids and codes only. */
import type { Role } from '../access/roles.ts';
import type * as T from './codes.ts';
import type { DocumentDigest } from './refs.ts';

/** Who acts: ids and codes only. `system` acts only by expiry and calendar. */
export interface Actor {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly unitId: string;
  /** A party who acts by themself, with the code of the dispute (解纷码, ADR 0039); staff have none. */
  readonly partyId?: string;
}

/** A party's act taken for them by somebody at the station or court, with the channel and its proof (docs/law.md §9.1). */
export interface OnBehalfOf {
  readonly partyId: string;
  readonly channel: T.Channel;
  /** Not in person: by which of the party's agents on record (CPL 61-62). */
  readonly agentNo?: number;
  /** Document id of the record that shows the party's will. */
  readonly proof?: string;
  /** What that document must hash to; older records have the id alone. */
  readonly document?: DocumentDigest;
}
