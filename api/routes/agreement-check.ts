/**
 * The executability check (可执行性检查): of an agreement while it is being written, and of the one on record, for who is to confirm it.
 * It reads, keeps nothing, and refuses nothing: what bars is for the people to mend, and for the judge to weigh.
 */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { type CaseAccess, readCaseAccess } from '../../db/queries/cases/read-case-access.ts';
import type { AgreementEvents } from '../../domain/chapters/agreement/shape.ts';
import { CONFIRMATION_REJECTION_GROUND } from '../../domain/chapters/confirmation/words.ts';
import { legalDateAt } from '../../domain/deadlines/clock.ts';
import { activeParties } from '../../domain/kernel/questions.ts';
import {
  type DraftAgreement,
  examineAgreement,
  groundsOf,
} from '../../domain/chapters/agreement/executability/examine.ts';
import { type Finding, rowOf } from '../../domain/chapters/agreement/executability/findings.ts';
import type { Viewer } from '../auth/viewer.ts';
import { coded } from '../catalogue/codes.ts';
import { legalDate, money, partyRefs, ref } from '../catalogue/fields.ts';
import type { FoldedCases } from '../cases/folded-cases.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { readFacts } from '../papers/read-facts.ts';
import { caseParams } from './post-decision.ts';

interface AgreementCheckDeps {
  readonly db: Database;
  readonly folded: FoldedCases;
}

const PATH = '/api/cases/{caseId}/agreement-check';
const MOST_ITEMS = 200;
const LONGEST_TEXT = 20_000;

/** As the form of `reach_agreement` stands: whatever of it is there, well formed. */
const draftBody = z
  .strictObject({
    items: z
      .array(
        z.strictObject({
          kind: coded('performanceKind').exactOptional(),
          obligorId: ref('party').exactOptional(),
          obligeeId: ref('party').exactOptional(),
          amount: money('zero').exactOptional(),
          dueDate: legalDate().exactOptional(),
        }),
      )
      .max(MOST_ITEMS),
    partyIds: partyRefs().exactOptional(),
    effectDate: legalDate().exactOptional(),
    text: z.string().max(LONGEST_TEXT).exactOptional(),
  })
  .meta({ id: 'DraftAgreement' });

const words = { zh: z.string(), en: z.string() };

const findingSchema = z
  .object({
    code: z.string(),
    ...words,
    article: z.string(),
    ground: coded('confirmationRejectionGround'),
    weight: z.enum(['bars', 'warns']).meta({
      description:
        'bars：照此无法执行或者确认 / as it stands it cannot be executed or confirmed; warns：可以，但容易争执 / it can, and is likely to be disputed',
    }),
    wording: z.object(words).optional().meta({ description: '建议写法 / how it could be written instead' }),
    item: z
      .int()
      .optional()
      .meta({ description: '第几项，从 0 起；没有的是正文 / which item, from 0; else the text' }),
    field: z.enum(['obligorId', 'obligeeId', 'amount', 'dueDate']).optional(),
    quote: z.string().optional().meta({ description: '正文中的原话 / the words of the text' }),
  })
  .meta({ id: 'AgreementFinding' });

const checkSchema = z
  .object({
    items: z.array(findingSchema),
    grounds: z
      .array(
        z.object({ ground: coded('confirmationRejectionGround'), ...words, bars: z.int(), warns: z.int() }),
      )
      .meta({
        description: '裁定驳回确认申请的六种情形 / the six grounds on which confirmation is rejected',
      }),
  })
  .meta({ id: 'AgreementCheck' });

function findingView(finding: Finding) {
  const { code, item, field, quote } = finding;
  const { zh, en, article, ground, weight, wording } = rowOf(code);
  return { code, zh, en, article, ground, weight, wording, item, field, quote };
}

function checkView(draft: DraftAgreement) {
  const findings = examineAgreement(draft);
  return {
    items: findings.map(findingView),
    grounds: groundsOf(findings).map((one) => ({ ...one, ...CONFIRMATION_REJECTION_GROUND[one.ground] })),
  };
}

async function access({ db }: AgreementCheckDeps, viewer: Viewer, caseId: string): Promise<CaseAccess> {
  const found = await readCaseAccess(db, viewer.scope, caseId);
  if (found === undefined) throw problem('case_not_found');
  if (!found.inFull) throw problem('role_not_permitted');
  return found;
}

function draftRoute(deps: AgreementCheckDeps): Route {
  return route({
    method: 'post',
    path: PATH,
    id: 'checkAgreement',
    summary: '可执行性检查 / whether an agreement could be executed and confirmed as it is written',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    body: draftBody,
    answers: { 200: { description: 'what was found', schema: checkSchema } },
    problems: [403, 404],
    async handle({ params: { caseId }, viewer, body }) {
      const { clock } = await access(deps, viewer, caseId);
      const { state } = await deps.folded.latest(caseId);
      if (state === undefined) throw problem('case_not_found');
      const { partyIds = activeParties(state).map((one) => one.partyId) } = body;
      const agreedOn = body.effectDate ?? legalDateAt(clock, Date.now());
      return { status: 200, body: checkView({ ...body, partyIds, agreedOn }) };
    },
  });
}

/** The newest agreement as the reader may read it: behind a wall there is none to check. */
function recordedRoute(deps: AgreementCheckDeps): Route {
  return route({
    method: 'get',
    path: PATH,
    id: 'checkRecordedAgreement',
    summary: '对已达成的调解协议作可执行性检查 / the same of the agreement on record',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    answers: {
      200: {
        description: 'what was found; `reached` is false where no agreement is on record',
        schema: z
          .object({ reached: z.boolean(), ...checkSchema.shape })
          .meta({ id: 'RecordedAgreementCheck' }),
      },
    },
    problems: [403, 404],
    async handle({ params: { caseId }, viewer }) {
      await access(deps, viewer, caseId);
      const read = await readFacts(deps, viewer, caseId);
      if (read === undefined || read === 'masked') throw problem('case_not_found');
      const { events, texts } = read.facts;
      const reached = events.findLast(({ type }) => type === 'agreement_reached');
      if (reached === undefined) return { status: 200, body: { reached: false, items: [], grounds: [] } };
      const { items, partyIds, date, text: ref } = reached.data as AgreementEvents['agreement_reached'];
      const text = ref === undefined ? undefined : texts[ref.textId];
      const draft = { items, partyIds, agreedOn: date, ...(text === undefined ? {} : { text }) };
      return { status: 200, body: { reached: true, ...checkView(draft) } };
    },
  });
}

export const agreementCheckRoutes = (deps: AgreementCheckDeps): readonly Route[] => [
  draftRoute(deps),
  recordedRoute(deps),
];
