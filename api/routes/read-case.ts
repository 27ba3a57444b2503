/** GET /api/cases/{caseId}: one case, with what its reader may decide now. */
import type { Database } from '../../db/client.ts';
import { readCase } from '../../db/queries/cases/read-case.ts';
import { caseView } from '../cases/case-view.ts';
import { wallOf } from '../cases/walls.ts';
import { flagsOf } from '../cases/worklist-view.ts';
import type { FoldedCases } from '../cases/folded-cases.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { caseSchema } from './case-schemas.ts';
import { caseParams } from './post-decision.ts';

export function readCaseRoute(db: Database, folded: FoldedCases): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}',
    id: 'readCase',
    summary: '案件 / a case, with what the reader may decide now',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    answers: { 200: { description: 'the case', schema: caseSchema } },
    problems: [404],
    async handle({ params: { caseId }, viewer, language }) {
      const found = await readCase(db, viewer.scope, caseId);
      if (found === undefined) throw problem('case_not_found');
      const state = await folded.after(caseId, found.inputNo);
      const wall = await wallOf(db, viewer, caseId);
      const view = caseView(found, state, { viewer, language, now: Date.now(), wall });
      return { status: 200, body: { ...view, flags: flagsOf(found) } };
    },
  });
}
