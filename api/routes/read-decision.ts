/** GET /api/cases/{caseId}/decisions/{decisionId}: what became of a decision or of an act of a task. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { readDecision } from '../../db/queries/record/read-outcomes.ts';
import type { InputOutcome } from '../../domain/kernel/append-contract.ts';
import { ALL_STAGES } from '../../domain/kernel/stage.ts';
import { whoAndWhen } from '../decisions/who-and-when.ts';
import { instantText } from '../http/instants.ts';
import type { Language } from '../http/language.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';

const decided = z
  .object({
    decisionId: z.guid(),
    outcome: z.enum(['pending', 'applied', 'refused']),
    receivedAt: z.iso.datetime({ offset: true }),
    stage: z.enum(ALL_STAGES).optional(),
    version: z.int().optional(),
    code: z.string().optional(),
    title: z.string().optional(),
    article: z.string().optional(),
    params: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Decision' });

async function outcomeBody(db: Database, outcome: InputOutcome, language: Language) {
  const { stage, version, refusal } = outcome;
  if (refusal === undefined) return { outcome: 'applied', stage, version };
  const { code, article } = refusal;
  const { params } = await whoAndWhen(db, refusal);
  return { outcome: 'refused', stage, version, code, title: refusal[language], article, params };
}

export function readDecisionRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/decisions/{decisionId}',
    id: 'readDecision',
    summary: '决定的结果 / the outcome of a decision',
    tag: 'cases',
    access: 'session',
    params: z.strictObject({ caseId: z.guid().toLowerCase(), decisionId: z.guid().toLowerCase() }),
    notFound: 'case_not_found',
    answers: { 200: { description: 'what became of it', schema: decided } },
    problems: [404],
    async handle({ params: { caseId, decisionId }, viewer, language }) {
      const found = await readDecision(db, viewer.scope, caseId, decisionId);
      if (found === undefined) throw problem('decision_not_found');
      const receivedAt = instantText(found.receivedAt);
      const outcome =
        found.status === 'pending' ? { outcome: 'pending' } : await outcomeBody(db, found.outcome, language);
      return { status: 200, body: { decisionId, receivedAt, ...outcome } };
    },
  });
}
