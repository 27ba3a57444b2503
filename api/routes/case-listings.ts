/**
 * The public content of a case's entries on the list of dishonest debtors (失信信息公布内容, SXP 6). To who reads the case in full, for the
 * court to put on the national list and to compare it with: the platform shows no list of names to the public (docs/law.md §16 D38).
 */
import * as z from 'zod';
import { legalDateAt } from '../../domain/deadlines/clock.ts';
import { readCaseAccess } from '../../db/queries/cases/read-case-access.ts';
import { listingEntries } from '../../papers/manifest/listing-entry.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { type FactsDeps, readFacts } from '../papers/read-facts.ts';
import { date } from './case-schemas.ts';
import { caseParams } from './post-decision.ts';

const entry = z.object({
  listingSeq: z.int(),
  partyId: z.string(),
  kind: z.enum(['person', 'organisation']),
  name: z.string().optional(),
  number: z
    .string()
    .optional()
    .meta({ description: '自然人的遮去出生日期 / of a person without the day of birth' }),
  sex: z.string().optional(),
  age: z.int().optional(),
  duty: z.array(z.string()).optional(),
  left: z.array(z.string()).optional().meta({ description: '未履行的 / what is not performed' }),
  conduct: z.object({ zh: z.string(), en: z.string() }),
  title: z
    .object({
      kind: z.string(),
      date: z.string(),
      court: z.string().optional(),
      number: z.string().optional(),
    })
    .optional(),
  courtCaseNumber: z.string().optional(),
  filedOn: date().optional(),
  court: z.string(),
  listedOn: date(),
  lacks: z
    .array(z.string())
    .meta({ description: '案卷中没有的公布项目 / fields that the record does not hold' }),
});

export function caseListingsRoute(deps: FactsDeps): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/listings',
    id: 'readCaseListings',
    summary: '在列失信信息的公布内容 / what stands on the public entries of this case’s listed debtors',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    answers: {
      200: {
        description: 'of every debtor who is listed now, from the record',
        schema: z.object({ items: z.array(entry), article: z.string() }).meta({ id: 'CaseListings' }),
      },
    },
    problems: [403, 404],
    async handle({ params: { caseId }, viewer }) {
      const found = await readCaseAccess(deps.db, viewer.scope, caseId);
      if (found === undefined) throw problem('case_not_found');
      if (!found.inFull) throw problem('role_not_permitted');
      const read = await readFacts(deps, viewer, caseId);
      if (read === undefined || read === 'masked') throw problem('case_not_found');
      const items = listingEntries(read.facts, legalDateAt(found.clock, Date.now()));
      return { status: 200, body: { items, article: '失信名单规定 第6条' } };
    },
  });
}
