/**
 * Agents of a party (委托代理人): one or two, of which kind, on which papers, and with which special powers (CPL 61, 62; CPLI 85-89). Before a
 * complaint is lodged anybody with a written authority may be sent; what is done before the court is done by an agent of the suit alone.
 */
import type * as T from '../../kernel/codes.ts';
import { partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import type { Agent, AgentGiven, Party } from './shape.ts';

/** CPLI 88: beside the written authority. */
const PROOFS: Readonly<Record<T.AgentKind, readonly T.AgentProof[]>> = {
  lawyer: ['practice_licence', 'firm_letter'],
  basic_legal_worker: ['practice_licence', 'firm_letter', 'area_proof'],
  near_relative: ['identity_paper', 'kinship_proof'],
  employee: ['identity_paper', 'employment_proof'],
  recommended: ['identity_paper', 'recommendation'],
  other: [],
};

/** CPLI 87, 88: the party belongs to who recommends, or a party lives where the social organisation is active (docs/law.md D67). */
const TIES: readonly T.AgentProof[] = ['membership_proof', 'area_proof'];

const MOST_AGENTS = 2;

/** From the complaint on the agents are those of a suit (CPL 61). */
export const ofSuit = ({ filing }: CaseState): boolean => filing.submittedOn !== undefined;

function unproved({ kind, proofs = [] }: AgentGiven): readonly T.AgentProof[] {
  const missing = PROOFS[kind].filter((one) => !proofs.includes(one));
  const tied = kind !== 'recommended' || TIES.some((one) => proofs.includes(one));
  return tied ? missing : [...missing, 'membership_proof'];
}

/** CPL 61; CPLI 88: of a kind that the law names, and proved to be. */
function kindRefusal(agent: AgentGiven): Refusal | undefined {
  if (agent.kind === 'other') return refuse('agent_not_of_suit');
  const missing = unproved(agent);
  return missing.length === 0 ? undefined : refuse('agent_proof_missing', { missing: missing.join(',') });
}

export const activeAgents = (party: Party | undefined): readonly Agent[] =>
  (party?.agents ?? []).filter((one) => one.ended !== true);

/** Both are at court and the hearing is held at once: then an agent may be appointed orally, on its record (CPLI 89). */
const mayBeOral = ({ stage, filing }: CaseState): boolean =>
  stage === 'trial' && (filing.procedure === 'summary' || filing.procedure === 'small_claims');

function paperRefusal(state: CaseState, { authorityPaper, orally }: AgentGiven): Refusal | undefined {
  if (authorityPaper !== undefined) return undefined;
  return orally === true && mayBeOral(state) ? undefined : refuse('agent_paper_missing');
}

export function appointmentRefusal(
  state: CaseState,
  party: Party,
  agent: AgentGiven | undefined,
): Refusal | undefined {
  if (agent === undefined) return refuse('agent_unsaid');
  const { partyId } = party;
  const standing = activeAgents(party);
  const paper = agent.authorityPaper?.documentId;
  const twin = standing.find((one) => paper !== undefined && one.authorityPaper?.documentId === paper);
  if (twin !== undefined && twin.kind === agent.kind) return refuse('agent_exists', { partyId });
  if (standing.length >= MOST_AGENTS) return refuse('agents_too_many', { partyId });
  if (agent.kind === 'near_relative' && party.kind === 'organisation') return refuse('agent_kind_unfit');
  return paperRefusal(state, agent) ?? (ofSuit(state) ? kindRefusal(agent) : undefined);
}

export const endedRefusal = (party: Party, no: number | undefined): Refusal | undefined =>
  activeAgents(party).some((one) => one.no === no)
    ? undefined
    : refuse('agent_unrecorded', { partyId: party.partyId });

const withPower = ({ powers = [] }: Agent, power: T.SpecialPower | undefined): boolean =>
  power === undefined || powers.includes(power);

interface Acting {
  readonly power?: T.SpecialPower;
  /** Before the court, whatever stage the case has reached. */
  readonly inSuit?: boolean;
  readonly no?: number;
}

/** Why nobody may do this for the party: no agent is on record, none of those that the law admits, or none with this power. */
export function agentRefusal(
  state: CaseState,
  partyId: string,
  { power, inSuit = ofSuit(state), no }: Acting,
): Refusal | undefined {
  const agents = activeAgents(partyOf(state, partyId)).filter((one) => no === undefined || one.no === no);
  const [first] = agents;
  if (first === undefined) return refuse('agent_unrecorded', { partyId });
  const admitted = inSuit ? agents.filter((one) => kindRefusal(one) === undefined) : agents;
  if (admitted.length === 0) return kindRefusal(first);
  if (power === undefined || admitted.some((one) => withPower(one, power))) return undefined;
  return refuse('agent_power_missing', { partyId, power });
}
