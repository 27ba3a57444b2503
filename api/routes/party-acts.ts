/** 当事人本人办理 (解纷码, ADR 0039): an act of will of a party, from the own page into the case like every decision. */
import * as z from 'zod';
import { readPartyDispute } from '../../db/queries/parties/read-party-dispute.ts';
import type { PartyOfCase } from '../../db/queries/parties/party-codes.ts';
import type { InputEnvelope } from '../../db/queries/record/accept-input.ts';
import { ACTS_BY_CODE, type ActByCode, isActByCode } from '../../domain/access/policy/party-acts.ts';
import { refuse } from '../../domain/kernel/refusals.ts';
import { isOpenFor } from '../../domain/machine/party-acts.ts';
import { DECISION_SCHEMAS } from '../catalogue/decision-schemas.ts';
import type { FoldedCases } from '../cases/folded-cases.ts';
import { decisionEnvelope, decisionType } from '../decisions/decision-envelope.ts';
import type { SubmitDeps } from '../decisions/submit.ts';
import { takeIn } from '../decisions/take-in.ts';
import { Problem, problem, refusalProblem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';
import { ofThemself, partyActor, partyScope } from '../party/acts.ts';
import { PARTY_PATH, visitor } from '../party/visit.ts';

export interface PartyActDeps {
  readonly submitting: SubmitDeps;
  readonly folded: FoldedCases;
  /** @throws Problem 429 when the party has no act left now */
  readonly quota: (of: string) => Promise<void>;
}

const PATH = `${PARTY_PATH}/acts`;

const outer = z.strictObject({ type: z.string().max(100), data: z.unknown() });

const documented = z.discriminatedUnion(
  'type',
  ACTS_BY_CODE.map((type) =>
    z.strictObject({ type: z.literal(type), data: DECISION_SCHEMAS[type] }).meta({ id: `PartyAct_${type}` }),
  ) as unknown as [z.ZodObject<{ type: z.ZodLiteral }>],
);

const outcomeFields = { actId: z.guid() };
const applied = z.object({ ...outcomeFields, outcome: z.literal('applied') }).meta({ id: 'PartyActApplied' });
const pending = z.object({ ...outcomeFields, outcome: z.literal('pending') }).meta({ id: 'PartyActPending' });

type ActCall = Call<unknown, unknown, z.output<typeof outer>>;

/** @throws Problem 403 that says what to do instead */
function actType(given: string): ActByCode {
  const type = decisionType(given);
  if (!isActByCode(type)) throw refusalProblem(403, refuse('not_by_code'));
  return type;
}

/** The stage, who decided, and by when are facts of the case: a party is told why, not where the case stands for others. */
function withoutFacts(error: unknown): unknown {
  if (!(error instanceof Problem) || error.status !== 409) return error;
  const { article } = error.more;
  return new Problem(error.status, error.code, error.title, article === undefined ? {} : { article });
}

/** @throws Problem 409 where it is not open to them as the case stands */
async function checkOpen(
  { folded }: PartyActDeps,
  of: PartyOfCase,
  act: { readonly type: ActByCode; readonly data: unknown },
): Promise<boolean> {
  const { state } = await folded.latest(of.caseId);
  const party = state?.parties.find(({ partyId }) => partyId === of.partyId);
  if (state === undefined || party === undefined || !isOpenFor(state, party, act))
    throw problem('party_act_not_open');
  return false;
}

/** Nothing of where the case stands: the page is read again. */
function toldTo(actId: string, { status }: Answer): Answer {
  if (status === 200) return { status, body: { actId, outcome: 'applied' } };
  return { status, headers: { 'Retry-After': '1' }, body: { actId, outcome: 'pending' } };
}

async function act(deps: PartyActDeps, call: ActCall): Promise<Answer> {
  const { submitting, quota } = deps;
  const { db, secret } = submitting;
  const { key, language, body, req } = call;
  const of = await visitor(db, req);
  const type = actType(body.type);
  const found = await readPartyDispute(db, of);
  if (found === undefined) throw problem('party_visit_over');
  const placed = {
    caseId: of.caseId,
    clock: found.clock,
    actor: partyActor(of),
    language,
    secret,
    inputId: key,
  };
  const sent = { data: body.data, onBehalfOf: ofThemself(of) };
  const envelope: InputEnvelope = decisionEnvelope(type, sent, placed);
  const { caseId } = of;
  const { drill, stage } = found;
  try {
    const answer = await takeIn(submitting, {
      viewer: { scope: partyScope(of) },
      stage,
      submission: { decisionId: key, caseId, route: `POST ${PATH}`, body: req.body, envelope, drill },
      // Who asks after an act that is received is not counted again.
      check: async () => {
        await quota(`${of.caseId}\n${of.partyId}`);
        return await checkOpen(deps, of, { type, data: body.data });
      },
      beside: () => Promise.resolve({}),
    });
    return toldTo(key, answer);
  } catch (error) {
    throw withoutFacts(error);
  }
}

export function partyActRoute(deps: PartyActDeps): Route {
  return route({
    method: 'post',
    path: PATH,
    id: 'actInOwnDispute',
    summary: '本人办理 / what a party decides by themself: consent, its withdrawal, the address for service',
    tag: 'party',
    access: 'public',
    idempotent: true,
    body: outer,
    documentedBody: documented,
    answers: {
      200: { description: 'on record', schema: applied },
      202: {
        description: 'received; sent again under the same key it tells the outcome',
        schema: pending,
      },
    },
    problems: [401, 403, 409, 422, 429, 503],
    handle: (call) => act(deps, call),
  });
}
