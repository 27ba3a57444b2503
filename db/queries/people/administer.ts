/** Acts of administration as one statement each (`db/functions/administration.sql`): done and noted together, or not at all. */
import { type SQL, sql } from 'drizzle-orm';
import type { RoomKind } from '../../../domain/access/policy/bookings.ts';
import type { Role } from '../../../domain/access/roles.ts';
import type { MediatorLanguage } from '../../../domain/chapters/people/words.ts';
import type { BodyKind, JoinedAs } from '../../../domain/law/mediating-bodies.ts';
import type { UnitRow } from '../../jiamusi-units.ts';
import type { Database } from '../../client.ts';
import type { PersonAccount } from '../../people.ts';
import { jsonParameter } from '../json-parameter.ts';

/** By whom, under which key, and what the key is bound to. */
export interface ActHead {
  readonly key: string;
  readonly route: string;
  readonly bodyDigest: string;
  readonly actorId: string;
}

/** `same`: the act was done before under this key. */
export type ActReply =
  | { readonly status: 'done' }
  | { readonly status: 'same'; readonly personId?: string; readonly unitId?: string }
  | { readonly status: 'key_reused' }
  | { readonly status: 'username_taken'; readonly usernames: readonly string[] }
  | { readonly status: 'unit_exists'; readonly units: readonly string[] }
  | { readonly status: 'body_exists' }
  | { readonly status: 'room_exists' }
  | { readonly status: 'body_changed_meanwhile' }
  | { readonly status: 'term_lost' }
  | { readonly status: 'changed_meanwhile' };

/** One who belongs to a mediating body, both days included. */
export interface BodyMember {
  readonly personId: string;
  readonly joinedAs: JoinedAs;
  readonly from: string;
  readonly until?: string | undefined;
  /** The first day on the register that `from` corrects. */
  readonly corrects?: string | undefined;
}

interface Numbered {
  /** Of the file, for an import. */
  readonly line: number;
}

/** What each function takes beside the head. */
interface ActData {
  readonly add_people: {
    readonly people: readonly (PersonAccount & Numbered)[];
    readonly imported: boolean;
    /** With an import: from which unit. */
    readonly unitId: string;
  };
  readonly change_person: {
    readonly personId: string;
    readonly name: string;
    readonly roles: readonly Role[];
    readonly unitId: string;
    readonly sawUnitId: string;
  };
  readonly set_person_active: { readonly personId: string; readonly active: boolean };
  readonly give_password: { readonly personId: string; readonly passwordHash: string };
  /** Days as `YYYY-MM-DD`; without `from` the absence is over. */
  readonly set_absence: {
    readonly personId: string;
    readonly from?: string;
    readonly to?: string | undefined;
    readonly substituteId?: string | undefined;
  };
  readonly note_hand_over: {
    readonly personId: string;
    readonly to?: string | undefined;
    readonly cases: number;
  };
  /** What left as a file; `byText` says that text was looked for, and holds none. */
  readonly note_export: {
    readonly unitId: string;
    readonly count: number;
    readonly columns: readonly string[];
    readonly filters: Readonly<Record<string, string>>;
    readonly byText: boolean;
  };
  readonly add_units: {
    readonly units: readonly (UnitRow & Numbered)[];
    readonly imported: boolean;
    readonly unitId: string;
  };
  readonly change_unit: { readonly unitId: string; readonly name: string };
  readonly add_body: {
    readonly bodyId: string;
    readonly name: string;
    readonly kind: BodyKind;
    readonly unitId: string;
    readonly from: string;
    readonly until?: string | undefined;
    readonly size?: number | undefined;
    readonly women?: number | undefined;
  };
  readonly change_body: {
    readonly bodyId: string;
    readonly name: string;
    readonly size?: number | undefined;
    readonly women?: number | undefined;
  };
  readonly end_body: { readonly bodyId: string; readonly until: string };
  readonly set_mediator_profile: {
    readonly personId: string;
    readonly fields: readonly string[];
    readonly languages: readonly MediatorLanguage[];
  };
  /** `saw`: the version of its people that was looked at; nothing is saved over another's. */
  readonly set_body_members: {
    readonly bodyId: string;
    readonly saw: number;
    readonly members: readonly BodyMember[];
  };
  readonly add_room: {
    readonly roomId: string;
    readonly unitId: string;
    readonly name: string;
    readonly kind: RoomKind;
  };
  readonly change_room: { readonly roomId: string; readonly name: string; readonly closed: boolean };
}

export type ActName = keyof ActData;

export function administerStatement<N extends ActName>(name: N, head: ActHead, data: ActData[N]): SQL {
  return sql`select ${sql.identifier(name)}(${jsonParameter({ ...head, ...data })}) as reply`;
}

/** Does one act, or says why not; nothing is written then. */
export async function administer<N extends ActName>(
  db: Database,
  name: N,
  head: ActHead,
  data: ActData[N],
): Promise<ActReply> {
  const row = await db.first<{ reply: ActReply }>(administerStatement(name, head, data));
  if (row === undefined) throw new Error(`${name} returned nothing`);
  return row.reply;
}
