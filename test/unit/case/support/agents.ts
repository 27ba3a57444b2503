/** Agents of a party for tests: of a kind, with all that proves it, and the special powers that are listed. */
import type { AgentGiven } from '../../../../domain/chapters/people/shape.ts';
import type { AgentKind, AgentProof, SpecialPower } from '../../../../domain/kernel/codes.ts';
import { type CaseUnderTest, text } from './case-under-test.ts';

const PROVED: Readonly<Record<AgentKind, readonly AgentProof[]>> = {
  lawyer: ['practice_licence', 'firm_letter'],
  basic_legal_worker: ['practice_licence', 'firm_letter', 'area_proof'],
  near_relative: ['identity_paper', 'kinship_proof'],
  employee: ['identity_paper', 'employment_proof'],
  recommended: ['identity_paper', 'recommendation', 'membership_proof'],
  other: [],
};

export const agentOf = (
  kind: AgentKind,
  powers: readonly SpecialPower[] = [],
  paper = `authority-${kind}`,
): AgentGiven => ({
  kind,
  name: text('agent'),
  authorityPaper: { documentId: paper, sha256: 'a', sm3: 'b', size: 1 },
  proofs: PROVED[kind],
  powers,
});

/** The party has a lawyer with these special powers. */
export const represented = (
  one: CaseUnderTest,
  partyId: string,
  powers: readonly SpecialPower[] = [],
): CaseUnderTest =>
  one.must('record_party_change', { partyId, change: 'agent_appointed', agent: agentOf('lawyer', powers) });
