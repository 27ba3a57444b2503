/** A calendar that is to be put in force (发布放假安排), or taken back: compared with the one in force, shown, then published. */
import type { Database } from '../../db/client.ts';
import {
  listPublications,
  type NewPublication,
  type NoticeDay,
  type Publication,
  publicationByKey,
  publishNotice,
} from '../../db/queries/time/calendar-publications.ts';
import { readCalendar } from '../../db/queries/time/read-calendar.ts';
import { mayPublishCalendar } from '../../domain/access/policy/administration.ts';
import type { Calendar, CalendarYear } from '../../domain/deadlines/calendar.ts';
import { type ChangedDay, changedDays, versionName } from '../../domain/deadlines/calendar-change.ts';
import { canonicalText } from '../../domain/kernel/canonical.ts';
import { actHead, type AdminDeps } from '../administration/acting.ts';
import type { Viewer } from '../auth/viewer.ts';
import { problem } from '../http/problem.ts';
import type { Call } from '../http/route.ts';

export interface Standing {
  readonly current: Calendar;
  readonly publications: readonly Publication[];
}

export async function standing(db: Database): Promise<Standing> {
  const [current, publications] = await Promise.all([readCalendar(db), listPublications(db)]);
  return { current, publications };
}

/** The calendar that would be in force. */
export interface Proposal {
  readonly next: Calendar;
  readonly former: string;
  readonly days: readonly NoticeDay[];
  readonly changed: readonly ChangedDay[];
  /** Day by day, and source by source, what is in force. */
  readonly unchanged: boolean;
  readonly reverses?: string;
}

/** @param years of the whole calendar as it would be */
export function proposal(
  { current, publications }: Standing,
  years: readonly CalendarYear[],
  also: Pick<Proposal, 'days' | 'reverses'>,
): Proposal {
  const next = { version: versionName(years, publications.length + 1), years };
  const unchanged = canonicalText(current.years) === canonicalText(years);
  return { next, former: current.version, changed: changedDays(current, next), unchanged, ...also };
}

/** @throws Problem calendar_not_found, calendar_not_current, calendar_first */
export function reversal(stood: Standing, version: string): Proposal {
  const found = stood.publications.find((one) => one.version === version);
  if (found === undefined) throw problem('calendar_not_found');
  if (!found.current) throw problem('calendar_not_current');
  const former = stood.publications.find((one) => one.version === found.former);
  if (former === undefined) throw problem('calendar_first');
  return proposal(stood, former.years, { days: former.days, reverses: version });
}

/** @throws Problem role_not_permitted */
export function permitPublishing(viewer: Viewer): void {
  if (!mayPublishCalendar(viewer)) throw problem('role_not_permitted');
}

export interface Publishing {
  readonly address: string;
  /** What the key is bound to, beside the address. */
  readonly body: unknown;
  /** Made only for a key that is new. */
  readonly propose: () => Proposal;
  /** The version that the preview was made against, where the caller says it. */
  readonly saw: string | undefined;
}

/** @returns the version that is in force by this request, also when it was sent before */
export async function publish(
  deps: AdminDeps,
  call: Pick<Call, 'key' | 'viewer'>,
  { address, body, propose, saw }: Publishing,
): Promise<string> {
  const head = actHead(deps, call, address, body);
  const before = await publicationByKey(deps.db, head.key);
  const asked = before === undefined ? propose() : undefined;
  if (asked !== undefined) refuseStale(asked, saw);
  const reply = await publishNotice(deps.db, head, asked === undefined ? NOTHING : row(asked, call.viewer));
  if (reply.status === 'key_reused') throw problem('idempotency_key_reused');
  if (reply.status === 'changed_meanwhile') throw problem('calendar_changed_meanwhile');
  const version = before ?? (await publicationByKey(deps.db, head.key));
  if (version === undefined) throw problem('calendar_changed_meanwhile');
  return version;
}

/** Sent with a key that was used: the database answers from what it noted then, or says that it was another request. */
const NOTHING: NewPublication = { version: '', saw: '', years: [], days: [], unitId: '' };

/** @throws Problem calendar_changed_meanwhile, calendar_unchanged */
function refuseStale({ former, unchanged }: Proposal, saw: string | undefined): void {
  if (saw !== undefined && saw !== former) throw problem('calendar_changed_meanwhile');
  if (unchanged) throw problem('calendar_unchanged');
}

const row = ({ next, former, days, reverses }: Proposal, { unit }: Viewer): NewPublication => ({
  version: next.version,
  saw: former,
  years: next.years,
  days,
  unitId: unit.unitId,
  ...(reverses === undefined ? {} : { reverses }),
});
