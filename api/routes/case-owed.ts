/** What is owed in a case to a day (截至某日所欠), and the guarantors' periods that were told (保证期间). It reads, and keeps nothing. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { readCase } from '../../db/queries/cases/read-case.ts';
import { legalDateAt } from '../../domain/deadlines/clock.ts';
import { debtToDay, type MissingFact } from '../../domain/chapters/execution/debt-to-day.ts';
import { DEBT_FACT } from '../../domain/chapters/execution/words.ts';
import { guaranteesOf, type GuaranteeTold } from '../../domain/chapters/record/guarantee.ts';
import { coded } from '../catalogue/codes.ts';
import { legalDate } from '../catalogue/fields.ts';
import type { FoldedCases } from '../cases/folded-cases.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { date } from './case-schemas.ts';
import { caseParams } from './post-decision.ts';

const yuan = () => z.string().meta({ description: '元 / yuan, two decimals' });
const debtorIds = z.array(z.string()).meta({ description: '现在承担该义务的当事人 / who owes it now' });

const item = z.object({
  itemNo: z.int(),
  debtorIds,
  creditorId: z.string().optional(),
  principal: yuan(),
  performBy: date(),
  performByNamed: z.boolean().meta({
    description:
      '文书写明了履行期限；否则自生效之日起 / the title names the day; else it is that of its effect',
  }),
  unpaid: yuan(),
  days: z.int(),
  interest: yuan(),
});

const guarantee = z.object({
  guarantorId: z.string().optional(),
  kind: coded('guaranteeKind'),
  debtDue: date(),
  agreedUntil: date().optional(),
  agreed: z.boolean(),
  lastDay: date(),
  act: coded('guaranteeAct').meta({
    description: '债权人应在期间内作出的行为 / what the creditor does by then',
  }),
  passed: z.boolean(),
  article: z.string(),
});

const owedSchema = z
  .object({
    until: date(),
    items: z.array(item),
    debtors: z.array(z.object({ debtorIds, unpaid: yuan(), interest: yuan(), total: yuan() })),
    missing: z
      .array(
        z.object({ fact: coded('debtFact'), itemNo: z.int().optional(), zh: z.string(), en: z.string() }),
      )
      .meta({
        description: '缺少的事实；缺少时不计算 / facts that the record lacks; without them nothing is told',
      }),
    article: z.string(),
    guarantees: z.array(guarantee),
  })
  .meta({ id: 'CaseOwed' });

const missingView = ({ fact, itemNo }: MissingFact) => ({ fact, itemNo, ...DEBT_FACT[fact] });
const guaranteeView = (one: GuaranteeTold, until: string) => ({ ...one, passed: one.lastDay < until });

export function caseOwedRoute(db: Database, folded: FoldedCases): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/owed',
    id: 'readCaseOwed',
    summary:
      '截至某日所欠本金、加倍部分债务利息，保证期间 / what is owed to a day, and the guarantors’ periods',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    query: z.strictObject({
      until: legalDate()
        .optional()
        .meta({ description: '计算至；不填为案件今日 / to this day; default: today' }),
    }),
    notFound: 'case_not_found',
    answers: { 200: { description: 'as the record has it now', schema: owedSchema } },
    problems: [404],
    async handle({ params: { caseId }, query, viewer }) {
      const found = await readCase(db, viewer.scope, caseId);
      const state = found && (await folded.after(caseId, found.inputNo));
      if (found === undefined || state === undefined) throw problem('case_not_found');
      const until = query.until ?? legalDateAt(found.clock, Date.now());
      const { missing, ...debt } = debtToDay(state, until);
      const guarantees = guaranteesOf(state).map((one) => guaranteeView(one, until));
      return { status: 200, body: { ...debt, missing: missing.map(missingView), guarantees } };
    },
  });
}
