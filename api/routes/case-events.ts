/** The history of a case, with the texts its events point to where they are not erased. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { readCaseAccess } from '../../db/queries/cases/read-case-access.ts';
import { type EventItem, listEvents } from '../../db/queries/record/list-events.ts';
import { readTexts } from '../../db/queries/cases/read-texts.ts';
import type { CaseEvent } from '../../domain/kernel/events.ts';
import { type CaseClock, legalInstant } from '../../domain/deadlines/clock.ts';
import { behindWall, SEALED_TYPE, type Wall } from '../../domain/machine/walls.ts';
import type { Viewer } from '../auth/viewer.ts';
import { tellEvents, type Texts } from '../cases/told-events.ts';
import { sealsView, wallOf } from '../cases/walls.ts';
import { instantText } from '../http/instants.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { eventSchema } from './case-schemas.ts';
import { pageQuery, pageRequest } from './list-page.ts';
import { caseParams } from './post-decision.ts';

type StoredBody = Pick<CaseEvent, 'actor' | 'onBehalfOf' | 'inputId' | 'data'>;

/** The record keeps real instants; a drill's reader lives in legal time. What was hashed is given as it was hashed. */
function instants(item: EventItem, clock: CaseClock) {
  const legal = (name: string, real: number | undefined) =>
    real === undefined ? {} : { [name]: instantText(legalInstant(clock, real)) };
  return {
    at: instantText(item.at),
    ...legal('receivedAt', item.receivedAt),
    ...legal('happenedAt', item.happenedAt),
    ...legal('recordedAt', item.recordedAt),
    hashedAt: new Date(item.recordedAt).toISOString(),
  };
}

function eventView(item: EventItem, clock: CaseClock, wall: Wall) {
  const { seq, inputNo, type, typeVersion, body, prevHash, hash } = item;
  const { actor, onBehalfOf, inputId, data } = JSON.parse(body) as StoredBody;
  const named = item.actorName === undefined ? {} : { name: item.actorName };
  const { stage = 'intake' } = item;
  const shown = behindWall({ type, data, actor, stage, inputNo }, wall);
  const sealed = sealsView(shown.withheld);
  return {
    seq,
    inputNo,
    type: shown.type,
    typeVersion,
    ...instants(item, clock),
    actor: actor === 'system' ? actor : { ...actor, ...named },
    ...(shown.type === SEALED_TYPE ? {} : { onBehalfOf }),
    inputId,
    data: shown.data,
    ...(sealed === undefined ? { body } : { body: '', sealed }),
    prevHash,
    hash,
  };
}

function textIds(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  if ('textId' in value && typeof value.textId === 'string') return [value.textId];
  return Object.values(value).flatMap(textIds);
}

/** Free texts only, and none where the reader sees the case masked: who the parties are is on the case itself. */
async function textsOf(
  db: Database,
  viewer: Viewer,
  caseId: string,
  events: readonly { data: unknown }[],
): Promise<Texts> {
  const ids = events.flatMap((event) => textIds(event.data));
  if (ids.length === 0) return {};
  const rows = await readTexts(db, viewer.scope, caseId, ids);
  return Object.fromEntries(rows.filter((row) => row.kind === 'text').map((row) => [row.textId, row.body]));
}

const page = z.object({
  items: z.array(eventSchema),
  nextCursor: z.string().nullable(),
  texts: z.record(z.string(), z.string().nullable()),
});

const query = z.strictObject({
  ...pageQuery,
  told: z.enum(['zh', 'en']).optional().meta({
    description:
      '每条记录另附该语言的一句叙述 `text` / each event also carries `text`, its sentence in that language, with names as the reader may see them',
  }),
});

/** Shared by names and texts: both are read at the same time. */
async function toldPage(
  db: Database,
  {
    caseId,
    viewer,
    told,
    wall,
  }: { caseId: string; viewer: Viewer; told: 'zh' | 'en' | undefined; wall: Wall },
  items: readonly ReturnType<typeof eventView>[],
) {
  const reading = textsOf(db, viewer, caseId, items);
  if (told === undefined) return { items, texts: await reading };
  const telling = tellEvents(db, { caseId, viewer, language: told, wall }, items, reading);
  const [texts, sentences] = await Promise.all([reading, telling]);
  if (sentences === undefined) throw problem('case_not_found');
  return { items: items.map((item, index) => ({ ...item, text: sentences[index] ?? '' })), texts };
}

export function caseEventsRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/events',
    id: 'caseEvents',
    summary: '案件历史 / the history of a case, oldest first',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    query,
    answers: { 200: { description: 'a page', schema: page } },
    problems: [404],
    async handle({ params: { caseId }, query, viewer }) {
      const access = await readCaseAccess(db, viewer.scope, caseId);
      const found = access && (await listEvents(db, viewer.scope, caseId, pageRequest(query)));
      if (access === undefined || found === undefined) throw problem('case_not_found');
      const wall = await wallOf(db, viewer, caseId);
      const events = found.items.map((item) => eventView(item, access.clock, wall));
      const { items, texts } = await toldPage(db, { caseId, viewer, told: query.told, wall }, events);
      return { status: 200, body: { items, nextCursor: found.nextCursor, texts } };
    },
  });
}
