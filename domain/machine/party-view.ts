/**
 * The dispute as one party may see it (解纷码, ADR 0036): what `access/policy/party-sight.ts` opens, and no step of the other side before the law
 * has it told to them.
 */
import { CLOCKS_OF_ALL, CLOCKS_OF_CREDITORS, CLOCKS_OF_ONE } from '../access/policy/party-sight.ts';
import type { Agreement } from '../chapters/agreement/shape.ts';
import type { Deadline } from '../chapters/clocks/shape.ts';
import { participants, standing } from '../chapters/hearings/questions.ts';
import type { Hearing } from '../chapters/hearings/shape.ts';
import type { Party } from '../chapters/people/shape.ts';
import type { LegalDate } from '../deadlines/legal-date.ts';
import { effectiveInstrument, isCreditor } from '../kernel/questions.ts';
import { COURT_STAGES, isMediationStage, type Stage } from '../kernel/stage.ts';
import type { CaseState } from '../kernel/state.ts';

/** `mediation_ended`: nothing that the party was told of is under way. */
export type PartyStage = Stage | 'mediation_ended';

const BEFORE_THE_SUIT: readonly Stage[] = ['filing_preparation', 'filing_review'];
const AT_FIRST_INSTANCE: readonly Stage[] = ['mediation_after_registration', 'trial'];

/** Of the suit they hear by the complaint (CPL 128), or when they are asked or summoned. */
const heardOfSuit = ({ services, consents, hearings }: CaseState, partyId: string): boolean =>
  services.some((one) => one.partyId === partyId && one.document === 'complaint') ||
  consents.some((one) => one.partyId === partyId && one.stage === 'mediation_after_registration') ||
  hearings.some(({ toldIds }) => toldIds.includes(partyId));

/** A page that told them sooner would warn who may hide property or put pressure on the other side (CPL 103, 251). */
function unheard(state: CaseState, { role, partyId }: Party): boolean {
  const { stage, execution } = state;
  if (stage === 'execution') return !isCreditor(state, partyId) && !execution.noticeIssued;
  if (role === 'applicant') return false;
  if (BEFORE_THE_SUIT.includes(stage)) return true;
  return AT_FIRST_INSTANCE.includes(stage) && !heardOfSuit(state, partyId);
}

/** Where the dispute stands as far as the law has had it told to the party. */
export function stageFor(state: CaseState, party: Party): PartyStage {
  if (!unheard(state, party)) return state.stage;
  if (state.stage !== 'execution') return 'mediation_ended';
  return state.execution.urged ? 'urging' : 'in_force';
}

function opensClock(state: CaseState, party: Party, { rule, partyId }: Deadline): boolean {
  if (partyId !== undefined) return partyId === party.partyId && CLOCKS_OF_ONE.includes(rule);
  if (CLOCKS_OF_CREDITORS.includes(rule)) return isCreditor(state, party.partyId);
  return CLOCKS_OF_ALL.includes(rule) && !unheard(state, party);
}

/** The running clocks that the party sees, the next one first. */
export function clocksFor(state: CaseState, party: Party): readonly Deadline[] {
  return state.deadlines
    .filter((one) => one.status === 'armed' && opensClock(state, party, one))
    .toSorted((one, other) => one.dueAt - other.dueAt);
}

/** The days that stand and to which the party is to come, once they have heard of the suit. */
export const hearingsFor = (state: CaseState, party: Party): readonly Hearing[] =>
  unheard(state, party)
    ? []
    : standing(state).filter((one) => participants(state, one).includes(party.partyId));

export interface PartyItem {
  /** Its number in the agreement, from 1. */
  readonly no: number;
  readonly side: 'performs' | 'receives';
  readonly kind: Agreement['items'][number]['kind'];
  readonly amount?: string;
  readonly dueDate?: LegalDate;
  readonly performed: boolean;
}

type Owed = Pick<Agreement, 'items' | 'performedItems' | 'performed'>;

/** What is to be performed now: what is in force, else the party's last agreement while it is kept. */
function owedFor(state: CaseState, partyId: string): Owed | undefined {
  const instrument = effectiveInstrument(state);
  if (instrument?.items !== undefined) {
    const performedItems = state.performances.flatMap(({ itemNo, amount }) =>
      itemNo === undefined || amount !== undefined ? [] : [itemNo],
    );
    return { items: instrument.items, performedItems, performed: state.execution.performed };
  }
  const last = state.agreements.findLast(({ partyIds }) => partyIds.includes(partyId));
  return instrument === undefined && last?.breached === false ? last : undefined;
}

/** What the party has to perform and what they are to receive. */
export function itemsFor(state: CaseState, { partyId }: Pick<Party, 'partyId'>): readonly PartyItem[] {
  const owed = owedFor(state, partyId);
  if (owed === undefined) return [];
  return owed.items.flatMap(({ obligorId, obligeeId, kind, amount, dueDate }, index) => {
    const side = obligorId === partyId ? 'performs' : obligeeId === partyId ? 'receives' : undefined;
    if (side === undefined) return [];
    const no = index + 1;
    const performed = owed.performed || owed.performedItems.includes(no);
    const money = amount === undefined ? {} : { amount };
    return [{ no, side, kind, ...money, ...(dueDate === undefined ? {} : { dueDate }), performed } as const];
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
