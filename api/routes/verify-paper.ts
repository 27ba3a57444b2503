/** 核验: whoever holds a paper is told whether it holds, and nothing else (ADR 0037). A code that cannot be one is answered like one that is none. */
import type { RateLimitRequestHandler } from 'express-rate-limit';
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { readPaperState } from '../../db/queries/evidence/issued-papers.ts';
import { codesOf } from '../../domain/words.ts';
import { PAPER_STATE } from '../../words/papers.ts';
import { overLimitOf } from '../http/limits.ts';
import { type Route, route } from '../http/route.ts';
import { typedVerifyCode } from '../papers/verify-code.ts';

export function verifyPaperRoute(db: Database, limit: RateLimitRequestHandler): Route {
  const overLimit = overLimitOf(limit);
  return route({
    method: 'get',
    path: '/api/verify/{code}',
    id: 'verifyPaper',
    summary: '核验文书 / whether the paper with this code holds; no session needed',
    tag: 'papers',
    access: 'public',
    params: z.strictObject({ code: z.string() }),
    notFound: 'route_unknown',
    answers: {
      200: {
        description: 'genuine, superseded by another text, or unknown',
        schema: z.object({ state: z.enum(codesOf(PAPER_STATE)) }).meta({ id: 'PaperState' }),
      },
    },
    problems: [429],
    async handle(call) {
      if (await overLimit(call)) return undefined;
      const state = await readPaperState(db, typedVerifyCode(call.params.code));
      return { status: 200, body: { state } };
    },
  });
}
