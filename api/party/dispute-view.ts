/** The dispute as its party sees it: what `domain/machine/party-view.ts` opens, in plain words. */
import type { PartyDispute } from '../../db/queries/parties/read-party-dispute.ts';
import { actsFor, type OpenAct } from '../../domain/machine/party-acts.ts';
import { askedOf, clocksFor, hearingsFor, itemsFor, stageFor } from '../../domain/machine/party-view.ts';
import { CONSENT_MODE, PARTY_ROLE } from '../../domain/chapters/people/words.ts';
import type { Party } from '../../domain/chapters/people/shape.ts';
import { HEARING_MODE } from '../../domain/chapters/hearings/words.ts';
import { isAnnounced } from '../../domain/chapters/hearings/questions.ts';
import { PERFORMANCE_KIND } from '../../domain/chapters/agreement/words.ts';

import { legalInstant } from '../../domain/deadlines/clock.ts';
import { STAGES } from '../../domain/kernel/stage.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import { matterOf } from '../../domain/law/matters.ts';
import { ruleOf } from '../../domain/law/rule.ts';
import { AT_THE_COUNTER, TOLD_OF_ACT, TOLD_OF_MODE } from '../../words/party-acts.ts';
import { ASKED_OF_PARTY, PARTY_STEPS } from '../../words/party-steps.ts';
import { words } from '../../words/text.ts';
import { shownName } from '../cases/masking.ts';
import { instantText } from '../http/instants.ts';

interface Seen {
  readonly found: PartyDispute;
  readonly state: CaseState;
  readonly party: Party;
  /** Words of the places of hearings, by the ids of their texts. */
  readonly places: ReadonlyMap<string, string>;
  /** Epoch ms. */
  readonly now: number;
}

function hearingsView({ state, party, places }: Seen) {
  return hearingsFor(state, party).map((one) => {
    const { hearingId, date, time, mode, place } = one;
    const where = place === undefined ? undefined : places.get(place.textId);
    const announced = one.toldIds.includes(party.partyId) || isAnnounced(state, one);
    return { hearingId, date, time, mode: HEARING_MODE[mode], place: where, announced };
  });
}

function clocksView({ state, party }: Seen) {
  return clocksFor(state, party).map(
    ({ deadlineId, rule, article, dueDate, dueAt, partyId, provisional }) => {
      const { zh = rule, en = rule } = ruleOf(state.policy, rule) ?? {};
      const mine = partyId === party.partyId;
      return {
        deadlineId,
        name: words(zh, en),
        article,
        dueDate,
        dueAt: instantText(dueAt),
        mine,
        provisional,
      };
    },
  );
}

const actView = ({ type, stage, modes }: OpenAct) => ({
  type,
  ...TOLD_OF_ACT[type],
  stage,
  modes: modes?.map((mode) => ({ mode, ...CONSENT_MODE[mode], told: TOLD_OF_MODE[mode] })),
});

/** What the party themself has said: to which mediation they consented, and that an address of theirs is on record. */
function saidView({ state, party: { partyId } }: Seen) {
  const consents = state.consents.filter((one) => one.partyId === partyId && one.withdrawnAt === undefined);
  const address = state.addresses.find((one) => one.partyId === partyId);
  return {
    consents: consents.map(({ stage, mode }) => ({ stage: STAGES[stage], mode: CONSENT_MODE[mode] })),
    address: address && { date: address.date, electronic: address.electronic },
  };
}

export function partyDisputeView(seen: Seen) {
  const { found, state, party, now } = seen;
  const stage = stageFor(state, party);
  const { now: where, next, article } = PARTY_STEPS[stage];
  const matter = matterOf(found.matter);
  return {
    caseNumber: found.caseNumber,
    drill: found.drill,
    matter: words(matter?.name ?? found.matter, matter?.en ?? found.matter),
    station: found.station,
    court: found.court,
    openedOn: found.openedOn,
    legalNow: instantText(legalInstant(found.clock, now)),
    // Who looks over a shoulder learns no name.
    me: { name: shownName(found.name, party.kind, false), role: PARTY_ROLE[party.role] },
    stage,
    stageName: stage === 'mediation_ended' ? words('调解结束', 'mediation ended') : STAGES[stage],
    where,
    next,
    article,
    asked: askedOf(state, party).map((what) => ({ what, ...ASKED_OF_PARTY[what] })),
    acts: actsFor(state, party).map(actView),
    said: saidView(seen),
    atTheCounter: AT_THE_COUNTER,
    deadlines: clocksView(seen),
    hearings: hearingsView(seen),
    items: itemsFor(state, party).map(({ kind, ...item }) => ({ ...item, kind: PERFORMANCE_KIND[kind] })),
  };
}
