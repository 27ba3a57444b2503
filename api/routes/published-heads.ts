/** Published heads (公布的末条哈希, ADR 0030): the daily lists, each as a text that can be handed on, and what was published of one case. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { readCaseAccess } from '../../db/queries/cases/read-case-access.ts';
import {
  type HeadList,
  headsOfCase,
  listHeadLists,
  listHeadsOfList,
  readHeadList,
} from '../../db/queries/record/published-heads.ts';
import { permits } from '../../domain/access/policy/routes.ts';
import { headLine, headListTitle } from '../../domain/record/heads.ts';
import type { Viewer } from '../auth/viewer.ts';
import { instantText } from '../http/instants.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { instant } from './case-schemas.ts';
import { pageOf, pageQuery, pageRequest } from './list-page.ts';
import { caseParams } from './post-decision.ts';

const TEXT = 'text/plain';
const LINES_A_PAGE = 1000;
/** Of a case: the latest ones, each a day on which its record grew. */
const MOST_OF_CASE = 200;
/** The greatest number that the column holds. */
const MOST_LISTS = 2 ** 31 - 1;

const drill = () =>
  z.enum(['true', 'false']).optional().meta({ description: 'true：演练 / the lists of exercises' });

const digest = () => z.string().meta({ description: 'SHA-256，十六进制 / in hexadecimal' });

const headList = z
  .object({
    no: z.int(),
    day: z.iso.date(),
    publishedAt: instant(),
    cases: z
      .int()
      .meta({ description: '自上一份清单以来有新记录的案件数 / whose record grew since the list before' }),
    prevDigest: digest(),
    digest: digest(),
  })
  .meta({ id: 'HeadList' });

const headOfCase = z
  .object({
    seq: z.int(),
    hash: digest(),
    no: z.int(),
    day: z.iso.date(),
    publishedAt: instant(),
    digest: digest(),
  })
  .meta({ id: 'PublishedHead' });

const listView = ({ drill: _drill, publishedAt, ...rest }: HeadList) => ({
  ...rest,
  publishedAt: instantText(publishedAt),
});

function mayRead({ roles }: Viewer): void {
  if (!permits('take_record', roles)) throw problem('role_not_permitted');
}

/** The lines of a list from its title on, as they were hashed. */
async function* linesOf(db: Database, list: HeadList): AsyncGenerator<string> {
  yield headListTitle(list);
  for (let cursor: string | undefined; ; ) {
    const page = await listHeadsOfList(db, list.drill, list.no, {
      limit: LINES_A_PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    yield page.items.map((one) => `\n${headLine(one)}`).join('');
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}

function headListsRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/heads',
    id: 'listHeadLists',
    summary: '每日公布的末条哈希清单 / the daily lists of heads, each with its digest, the latest first',
    tag: 'supervision',
    access: 'session',
    query: z.strictObject({ ...pageQuery, drill: drill() }),
    answers: { 200: { description: 'a page', schema: pageOf(headList) } },
    problems: [403],
    async handle({ viewer, query }) {
      mayRead(viewer);
      const page = await listHeadLists(db, query.drill === 'true', pageRequest(query));
      return { status: 200, body: { items: page.items.map(listView), nextCursor: page.nextCursor } };
    },
  });
}

function headListRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/heads/{no}',
    id: 'readHeadList',
    summary:
      '一份末条哈希清单 / one list as a text, whose SHA-256 is its digest; it can be handed to anybody and checked alone',
    tag: 'supervision',
    access: 'session',
    notFound: 'head_list_not_found',
    params: z.strictObject({ no: z.coerce.number().int().min(1).max(MOST_LISTS) }),
    query: z.strictObject({ drill: drill() }),
    answers: {
      200: {
        description: 'its title, then each case’s id, number of the last event and its hash',
        mediaType: TEXT,
        schema: z.string(),
      },
    },
    problems: [403, 404],
    async handle({ viewer, params: { no }, query, res }) {
      mayRead(viewer);
      const list = await readHeadList(db, query.drill === 'true', no);
      if (list === undefined) throw problem('head_list_not_found');
      const name = `jingfa-heads-${list.drill ? 'drill-' : ''}${no}-${list.day}.txt`;
      res.status(200).type(TEXT).attachment(name).type(TEXT);
      for await (const text of linesOf(db, list)) {
        if (res.destroyed) return undefined;
        if (!res.write(text))
          await new Promise((resolve) => res.once('drain', resolve).once('close', resolve));
      }
      res.end();
      return undefined;
    },
  });
}

function headsOfCaseRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/heads',
    id: 'caseHeads',
    summary: '本案公布过的末条哈希 / what was published of the end of the case’s record, the latest first',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    answers: {
      200: { description: 'one for each list', schema: z.object({ items: z.array(headOfCase) }) },
    },
    problems: [404],
    async handle({ viewer, params: { caseId } }) {
      if ((await readCaseAccess(db, viewer.scope, caseId)) === undefined) throw problem('case_not_found');
      const items = await headsOfCase(db, caseId, MOST_OF_CASE);
      return {
        status: 200,
        body: {
          items: items.map(({ drill: _drill, publishedAt, ...rest }) => ({
            ...rest,
            publishedAt: instantText(publishedAt),
          })),
        },
      };
    },
  });
}

export const publishedHeadsRoutes = (db: Database): readonly Route[] => [
  headListsRoute(db),
  headListRoute(db),
  headsOfCaseRoute(db),
];
