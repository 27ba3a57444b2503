/** A short way to the archive from wherever a case is: shows that no state is a dead end. */
import { standingGate } from '../../../../domain/machine/gates.ts';
import { ruleFor } from '../../../../domain/machine/catalogue.ts';
import type { DecisionData, DecisionType } from '../../../../domain/kernel/decision-data.ts';
import { activeParties, isCreditor, pendingInstrument, served } from '../../../../domain/kernel/questions.ts';
import { inForce, listed } from '../../../../domain/chapters/measures/questions.ts';
import { openExplanations } from '../../../../domain/chapters/supervision/questions.ts';
import { type CaseUnderTest, text } from './case-under-test.ts';
import { peopleOf } from './people.ts';
import { reads } from './readers.ts';

type Offer = { [K in DecisionType]: readonly [K, DecisionData[K]] }[DecisionType];

function serviceLeft({ state }: CaseUnderTest): Offer[] {
  const pending = pendingInstrument(state);
  if (pending === undefined) return [];
  const document = pending.kind === 'appeal_ruling' ? 'appeal_judgment' : pending.kind;
  const done = served(state, document, pending.instrumentId);
  return activeParties(state)
    .filter((party) => !done.has(party.partyId))
    .slice(0, 1)
    .map(({ partyId }) => ['record_service', { partyId, document, method: 'direct' }]);
}

function processes({ state }: CaseUnderTest): Offer[] {
  const open = state.processes.find((one) => one.status === 'open');
  return open === undefined ? [] : [['close_process', { eventSeq: open.seq, outcome: 'completed' }]];
}

/** What stands against somebody is taken back once the case is done. */
function standing({ state }: CaseUnderTest): Offer[] {
  if (state.concluded === undefined) return [];
  const [measure] = inForce(state);
  const [entry] = listed(state);
  return [
    ...(measure === undefined
      ? []
      : [['end_measure', { eventSeq: measure.seq, ground: 'title_gone' }] as Offer]),
    ...(entry === undefined
      ? []
      : [['remove_listing', { eventSeq: entry.seq, ground: 'terminated' }] as Offer]),
  ];
}

/** A supervisor's question is answered before the case is archived. */
const explanations = ({ state }: CaseUnderTest): Offer[] =>
  openExplanations(state).map(({ explanationId }) => [
    'give_explanation',
    { explanationId, ground: 'waiting_for_party', text: text('why') },
  ]);

/** What ends a case soonest, in the order in which it is tried. */
function offers(one: CaseUnderTest): Offer[] {
  return [
    ...processes(one),
    ...standing(one),
    ...explanations(one),
    ['accept_public_order', {}],
    ['end_mediation', { reason: 'other', next: 'close', waysTold: true }],
    ['decide_public_order', { outcome: 'not_punished' }],
    ['archive_case', { visited: false }],
    ['close_case', { reason: 'other' }],
    ['record_performance', { full: true }],
    ['withdraw_confirmation', { treatedAs: 'requested' }],
    ['redirect_complaint', { ground: 'other_court' }],
    ['return_complaint', {}],
    ['close_suit', { ground: 'withdrawn' }],
    ...serviceLeft(one),
    ['transfer_appeal', {}],
    ['register_appeal', {}],
    ['decide_appeal', { outcome: 'withdrawn' }],
  ];
}

function tryOne(one: CaseUnderTest, [type, data]: Offer): boolean {
  // One who cannot read the case gets "no such case" before the case is asked.
  const by = peopleOf(one.state).find(
    (who) => standingGate(one.state, who, type) === undefined && reads(one.state, who),
  );
  if (by === undefined) return false;
  const party = activeParties(one.state).find((each) => isCreditor(one.state, each.partyId))?.partyId ?? 'A';
  const whose = ruleFor(type).onBehalf === 'required' ? { party } : {};
  return one.input(one.decision(type, data, { by, ...whose })).ok;
}

/** @returns the number of inputs it took to archive the case, or undefined when `most` did not suffice */
export function wayOut(one: CaseUnderTest, most = 40): number | undefined {
  for (let taken = 0; taken < most; taken += 1) {
    if (one.stage === 'archived') return taken;
    if (offers(one).some((offer) => tryOne(one, offer))) continue;
    if (one.nextDue() === undefined) return undefined;
    one.expire();
  }
  return undefined;
}
