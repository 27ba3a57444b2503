/** What the suit of a case costs (案件受理费) by what is claimed, with the steps of the table and what would halve it: told where a claim is entered. */
import * as z from 'zod';
import { readCaseAccess } from '../../db/queries/cases/read-case-access.ts';
import { suitFee, type SuitFee } from '../../domain/chapters/trial/suit-fee.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import {
  FEE_KINDS,
  feeSteps,
  HALVING_ARTICLE,
  HALVING_GROUNDS,
} from '../../domain/law/calculators/court-fee.ts';
import { CALCULATORS } from '../../words/calculators.ts';
import { money } from '../catalogue/fields.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import type { FactsDeps } from '../papers/read-facts.ts';
import { caseParams } from './post-decision.ts';

const words = { zh: z.string(), en: z.string() };

const feeSchema = z
  .object({
    kind: z.enum(FEE_KINDS),
    ...words,
    claimAmount: z.string().optional(),
    least: z.string(),
    most: z.string(),
    halved: z.boolean(),
    prepaidBy: z.object({ code: z.enum(['claimant', 'nobody', 'not_prepaid', 'after_execution']), ...words }),
    article: z.string(),
    steps: z.array(
      z.object({ over: z.string(), upTo: z.string().optional(), perTenThousand: z.int(), fee: z.string() }),
    ),
    halvings: z.array(
      z.object({
        ground: z.enum(HALVING_GROUNDS),
        ...words,
        article: z.string(),
        least: z.string(),
        most: z.string(),
      }),
    ),
  })
  .meta({ id: 'SuitFee' });

const { kind: KIND, halved: HALVED, prepaidBy: PREPAID } = CALCULATORS['court-fee'].codes;

const wordsOf = (all: Readonly<Record<string, { zh: string; en: string }>> | undefined, code: string) =>
  all?.[code] ?? { zh: code, en: code };

function halvingsOf(state: CaseState, claimed: string | undefined) {
  return HALVING_GROUNDS.flatMap((ground) => {
    const fee = suitFee(state, claimed, ground);
    if (fee === undefined) return [];
    const { least, most } = fee;
    return [{ ground, ...wordsOf(HALVED, ground), article: HALVING_ARTICLE[ground], least, most }];
  });
}

function feeView(state: CaseState, fee: SuitFee) {
  const { prepaidBy, claimAmount, ...rest } = fee;
  return {
    ...rest,
    ...(claimAmount === undefined ? {} : { claimAmount }),
    ...wordsOf(KIND, fee.kind),
    prepaidBy: { code: prepaidBy, ...wordsOf(PREPAID, prepaidBy) },
    steps: fee.kind === 'property' && claimAmount !== undefined ? feeSteps(claimAmount) : [],
    halvings: halvingsOf(state, claimAmount),
  };
}

export function suitFeeRoute({ db, folded }: FactsDeps): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/suit-fee',
    id: 'readSuitFee',
    summary: '案件受理费 / what the suit costs by what is claimed; writes nothing',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    query: z.strictObject({
      amount: money('zero').optional().meta({
        description: '标的额（元）；缺省为起诉时登记的 / claimed; what is on record where it is left out',
      }),
    }),
    answers: {
      200: {
        description: '`fee` is absent where the tariff goes by an amount and none is claimed',
        schema: z.object({ fee: feeSchema.optional() }).meta({ id: 'SuitFeeAnswer' }),
      },
    },
    problems: [404],
    async handle({ params: { caseId }, query, viewer }) {
      const found = await readCaseAccess(db, viewer.scope, caseId);
      const { state } = found === undefined ? {} : await folded.latest(caseId);
      if (state === undefined) throw problem('case_not_found');
      const fee = suitFee(state, query.amount);
      return { status: 200, body: fee === undefined ? {} : { fee: feeView(state, fee) } };
    },
  });
}
