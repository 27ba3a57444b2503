/**
 * The dispute as one party may see it (解纷码, ADR 0036): what `access/policy/party-sight.ts` opens, and no step of the other side before the law
 * has it told to them.
 */
import { CLOCKS_OF_ALL, CLOCKS_OF_ONE } from '../access/policy/party-sight.ts';
import type { Agreement } from '../chapters/agreement/shape.ts';
import type { Deadline } from '../chapters/clocks/shape.ts';
import type { Party } from '../chapters/people/shape.ts';
import type { LegalDate } from '../deadlines/legal-date.ts';
import { COURT_STAGES, isMediationStage, type Stage } from '../kernel/stage.ts';
import type { CaseState } from '../kernel/state.ts';

/** `mediation_ended`: the other side prepares a suit or has brought one that is not registered yet. */
export type PartyStage = Stage | 'mediation_ended';

const BEFORE_THE_SUIT: readonly Stage[] = ['filing_preparation', 'filing_review'];

/**
 * A defendant hears of a suit when the court serves the complaint (CPL 128), a debtor of an execution by its notice (CPL 251): a
 * page that said so before would warn who may hide property or put pressure on the other side.
 */
export function stageFor({ stage, execution }: CaseState, { role }: Pick<Party, 'role'>): PartyStage {
  if (role === 'applicant') return stage;
  if (BEFORE_THE_SUIT.includes(stage)) return 'mediation_ended';
  if (stage === 'execution' && !execution.noticeIssued) return 'in_force';
  return stage;
}

/** The running clocks that the party sees, the next one first. */
export function clocksFor(state: CaseState, party: Party): readonly Deadline[] {
  const asItIs = stageFor(state, party) === state.stage;
  return state.deadlines
    .filter(({ status }) => status === 'armed')
    .filter(({ rule, partyId }) =>
      partyId === undefined
        ? asItIs && CLOCKS_OF_ALL.includes(rule)
        : partyId === party.partyId && CLOCKS_OF_ONE.includes(rule),
    )
    .toSorted((one, other) => one.dueAt - other.dueAt);
}

export interface PartyItem {
  /** Its number in the agreement, from 1. */
  readonly no: number;
  readonly side: 'performs' | 'receives';
  readonly kind: Agreement['items'][number]['kind'];
  readonly amount?: string;
  readonly dueDate?: LegalDate;
  readonly performed: boolean;
}

/** Of the last agreement that the party made: what they have to perform and what they are to receive. */
export function itemsFor(
  { agreements }: CaseState,
  { partyId }: Pick<Party, 'partyId'>,
): readonly PartyItem[] {
  const last = agreements.findLast(({ partyIds }) => partyIds.includes(partyId));
  if (last === undefined) return [];
  return last.items.flatMap(({ obligorId, obligeeId, kind, amount, dueDate }, index) => {
    const side = obligorId === partyId ? 'performs' : obligeeId === partyId ? 'receives' : undefined;
    if (side === undefined) return [];
    const performed = last.performed || last.performedItems.includes(index + 1);
    const money = amount === undefined ? {} : { amount };
    return [
      {
        no: index + 1,
        side,
        kind,
        ...money,
        ...(dueDate === undefined ? {} : { dueDate }),
        performed,
      } as const,
    ];
  });
}

/** `consent`: whether they agree to the mediation (PML 17); `address`: where the court may serve (MAIL 3). */
export type AskedOfParty = 'consent' | 'address';

export function askedOf(state: CaseState, party: Party): readonly AskedOfParty[] {
  const { partyId } = party;
  const stage = stageFor(state, party);
  const consented = state.consents.some(
    (one) => one.partyId === partyId && one.stage === stage && one.withdrawnAt === undefined,
  );
  const asked: AskedOfParty[] = [];
  if (stage !== 'mediation_ended' && isMediationStage(stage) && !consented) asked.push('consent');
  const atCourt = (COURT_STAGES as readonly PartyStage[]).includes(stage);
  if (atCourt && !state.addresses.some((one) => one.partyId === partyId)) asked.push('address');
  return asked;
}
