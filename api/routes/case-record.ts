/**
 * The whole record of a case as one file (卷宗记录), line by line, which `npm run verify:chain -- --file F` checks without the platform.
 * It holds what was hashed: ids and digests, no names and no texts. Who reads behind a wall (封) cannot be given it.
 */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { readCase } from '../../db/queries/cases/read-case.ts';
import { type EventItem, listEvents } from '../../db/queries/record/list-events.ts';
import { permits } from '../../domain/access/policy/routes.ts';
import type { Viewer } from '../auth/viewer.ts';
import { wallOf } from '../cases/walls.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { caseParams } from './post-decision.ts';

const PAGE = 200;
const NDJSON = 'application/x-ndjson';

const line = ({ seq, inputNo, recordedAt, body, prevHash, hash }: EventItem): string =>
  `${JSON.stringify({ seq, inputNo, recordedAt: new Date(recordedAt).toISOString(), body, prevHash, hash })}\n`;

/** The events up to a number: what is recorded while the file is written belongs to a later one. */
async function* events(db: Database, viewer: Viewer, caseId: string, last: number): AsyncGenerator<string> {
  for (let cursor: string | undefined; ; ) {
    const page = await listEvents(db, viewer.scope, caseId, {
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (page === undefined) return;
    yield page.items
      .filter(({ seq }) => seq <= last)
      .map(line)
      .join('');
    if (page.nextCursor === null || (page.items.at(-1)?.seq ?? 0) >= last) return;
    cursor = page.nextCursor;
  }
}

export function caseRecordRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/record',
    id: 'caseRecord',
    summary:
      '卷宗记录 / the whole record of a case as one file, for those who supervise; it can be checked alone',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    answers: {
      200: {
        description:
          'one JSON text a line: the case and the end of its chain, then each event as it was hashed',
        mediaType: NDJSON,
        schema: z.string(),
      },
    },
    problems: [403, 404],
    async handle({ params: { caseId }, viewer, res }) {
      const found = await readCase(db, viewer.scope, caseId);
      if (found === undefined) throw problem('case_not_found');
      const { sealed } = await wallOf(db, viewer, caseId);
      if (!permits('take_record', viewer.roles) || sealed.size > 0) throw problem('role_not_permitted');
      const { caseNumber, seq, headHash } = found;
      res.status(200).type(NDJSON).attachment(`${caseNumber}.jsonl`).type(NDJSON);
      res.write(`${JSON.stringify({ record: 'jingfa', caseId, caseNumber, seq, headHash })}\n`);
      for await (const text of events(db, viewer, caseId, seq)) {
        if (res.destroyed) return undefined;
        if (!res.write(text))
          await new Promise((resolve) => res.once('drain', resolve).once('close', resolve));
      }
      res.end();
      return undefined;
    },
  });
}
