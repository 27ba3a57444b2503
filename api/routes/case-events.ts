/** The history of a case, with the texts its events point to where they are not erased. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { type EventItem, listEvents } from '../../db/queries/list-events.ts';
import { readTexts } from '../../db/queries/read-texts.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { Viewer } from '../auth/viewer.ts';
import { seesDetails } from '../cases/masking.ts';
import { instantText } from '../http/instants.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { eventSchema } from './case-schemas.ts';
import { pageQuery, pageRequest } from './list-page.ts';
import { caseParams } from './post-decision.ts';

type StoredBody = Pick<CaseEvent, 'actor' | 'onBehalfOf' | 'inputId' | 'data'>;

const optionalInstant = (name: string, ms: number | undefined) =>
  ms === undefined ? {} : { [name]: instantText(ms) };

function eventView(item: EventItem) {
  const { seq, inputNo, type, typeVersion, at, recordedAt, body, prevHash, hash } = item;
  const { actor, onBehalfOf, inputId, data } = JSON.parse(body) as StoredBody;
  const named = item.actorName === undefined ? {} : { name: item.actorName };
  return {
    seq,
    inputNo,
    type,
    typeVersion,
    at: instantText(at),
    ...optionalInstant('receivedAt', item.receivedAt),
    ...optionalInstant('happenedAt', item.happenedAt),
    recordedAt: instantText(recordedAt),
    actor: actor === 'system' ? actor : { ...actor, ...named },
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    inputId,
    data,
    body,
    prevHash,
    hash,
  };
}

function textIds(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  if ('textId' in value && typeof value.textId === 'string') return [value.textId];
  return Object.values(value).flatMap(textIds);
}

/** Free texts only: who the parties are is on the case itself, cut to what the reader may see of them. */
async function textsOf(db: Database, viewer: Viewer, caseId: string, events: readonly { data: unknown }[]) {
  const ids = events.flatMap((event) => textIds(event.data));
  if (ids.length === 0 || !seesDetails(viewer.roles)) return {};
  const rows = await readTexts(db, viewer.scope, caseId, ids);
  return Object.fromEntries(rows.filter((row) => row.kind === 'text').map((row) => [row.textId, row.body]));
}

const page = z.object({
  items: z.array(eventSchema),
  nextCursor: z.string().nullable(),
  texts: z.record(z.string(), z.string().nullable()),
});

export function caseEventsRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/events',
    id: 'caseEvents',
    summary: '案件历史 / the history of a case, oldest first',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    query: z.strictObject(pageQuery),
    answers: { 200: { description: 'a page', schema: page } },
    problems: [404],
    async handle({ params: { caseId }, query, viewer }) {
      const found = await listEvents(db, viewer.scope, caseId, pageRequest(query));
      if (found === undefined) throw problem('case_not_found');
      const items = found.items.map(eventView);
      const texts = await textsOf(db, viewer, caseId, items);
      return { status: 200, body: { items, nextCursor: found.nextCursor, texts } };
    },
  });
}
