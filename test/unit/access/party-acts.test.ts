/** What a party does by themself with the code of the dispute (ADR 0039), at every standing that the journeys met. */
import { describe, expect, test } from 'vitest';
import { ACTS_BY_CODE, isActByCode } from '../../../domain/access/policy/party-acts.ts';
import type { Party } from '../../../domain/chapters/people/shape.ts';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import type { Actor, OnBehalfOf } from '../../../domain/kernel/actor.ts';
import type { DecisionType } from '../../../domain/kernel/decision-data.ts';
import type { DecisionInput } from '../../../domain/kernel/input.ts';
import { pendingInstrument } from '../../../domain/kernel/questions.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { COURT_STAGES } from '../../../domain/kernel/stage.ts';
import { DECISION_TYPES } from '../../../domain/machine/catalogue.ts';
import { decide } from '../../../domain/machine/decide.ts';
import { actsFor, type OpenAct } from '../../../domain/machine/party-acts.ts';
import { stageFor } from '../../../domain/machine/party-view.ts';
import { text } from '../case/support/case-under-test.ts';
import { Dice } from '../case/support/dice.ts';
import { plausibleInput } from '../case/support/plausible-input.ts';
import { metByJourneys } from '../case/support/snapshots.ts';

interface Seen {
  readonly name: string;
  readonly state: CaseState;
  readonly at: number;
  readonly party: Party;
}

let met: readonly Seen[] | undefined;
const seen = (): readonly Seen[] =>
  (met ??= metByJourneys().flatMap(({ name, state, at }) =>
    state.parties.map((party) => ({ name, state, at, party })),
  ));

const themself = ({ partyId }: Party): Actor => ({
  personId: '00000000-0000-8000-8000-000000000000',
  roles: ['party'],
  unitId: '',
  partyId,
});

interface Sent {
  readonly type: DecisionType;
  readonly data: unknown;
  readonly actor: Actor;
  readonly onBehalfOf?: OnBehalfOf;
}

function outcome({ state, at }: Seen, sent: Sent): string {
  const input = { kind: 'decision', inputId: 'by-code', receivedAt: at + 60_000, ...sent } as DecisionInput;
  const decided = decide(state, state.caseId, input, PUBLISHED_CALENDAR);
  return decided.ok ? 'applied' : decided.refusal.code;
}

const own = ({ partyId }: Party): OnBehalfOf => ({ partyId, channel: 'party_code' });

function dataOf({ type, stage, modes = [] }: OpenAct): unknown {
  if (type === 'confirm_address') return { address: text('address'), electronic: false, told: true };
  return type === 'give_consent' ? { stage, mode: modes[0], told: true } : { stage };
}

describe('at every standing', () => {
  test('what is open is applied, and each of the acts was open somewhere', () => {
    const tried = seen().flatMap((one) =>
      actsFor(one.state, one.party).map((act) => {
        const sent = {
          type: act.type,
          data: dataOf(act),
          actor: themself(one.party),
          onBehalfOf: own(one.party),
        };
        return { name: one.name, type: act.type, outcome: outcome(one, sent) };
      }),
    );
    expect(tried.filter((one) => one.outcome !== 'applied')).toEqual([]);
    expect(new Set(tried.map(({ type }) => type))).toEqual(new Set(ACTS_BY_CODE));
  });

  test('nothing is open to who left, who has not heard of it, or where the case is at its end', () => {
    const shut = seen().filter(
      ({ state, party }) =>
        party.status !== 'active' ||
        state.concluded !== undefined ||
        stageFor(state, party) === 'mediation_ended',
    );
    expect(shut.length).toBeGreaterThan(10);
    expect(shut.flatMap(({ state, party }) => actsFor(state, party))).toEqual([]);
  });

  test('an address is asked at the court’s stages alone, of who has none and has heard that it is there', () => {
    const offered = seen().filter(({ state, party }) =>
      actsFor(state, party).some(({ type }) => type === 'confirm_address'),
    );
    for (const { state, party } of offered) {
      expect(COURT_STAGES).toContain(stageFor(state, party));
      expect(party.kind).toBe('person');
      expect(state.addresses.some(({ partyId }) => partyId === party.partyId)).toBe(false);
    }
  });
});

describe('what binds others or needs a proof', () => {
  const type = 'withdraw_consent';
  const open = (one: Seen) => actsFor(one.state, one.party).map((act) => act.type);

  test('no mediation by the police and no paper that waits for service is ended with a code (CPL 102)', () => {
    const kept = seen().filter(
      ({ state, party }) =>
        state.consents.some((one) => one.partyId === party.partyId && one.stage === state.stage) &&
        ((state.stage === 'police_mediation' && (state.track === 'A' || state.track === 'C')) ||
          (state.stage === 'mediation_after_registration' &&
            pendingInstrument(state)?.kind === 'mediation_paper')),
    );
    expect(kept.length).toBeGreaterThan(1);
    for (const one of kept) {
      expect(open(one)).not.toContain(type);
      const data = { stage: one.state.stage };
      const sent = { type, data, actor: themself(one.party), onBehalfOf: own(one.party) } as const;
      expect(outcome(one, sent)).not.toBe('applied');
    }
  });

  test('a minor and an organisation act by who represents them (CPL 51, 60)', () => {
    const withActs = seen().find((one) => open(one).length > 0);
    if (withActs === undefined) throw new Error('nothing is open');
    const { state, party } = withActs;
    expect(actsFor(state, { ...party, guardianNotified: true })).toEqual([]);
    expect(actsFor(state, { ...party, kind: 'organisation' })).toEqual([]);
  });

  test('nobody acts while triage says that a minor is concerned and no party is marked (AJ 181)', () => {
    const withActs = seen().find((one) => one.state.findings !== undefined && open(one).length > 0);
    if (withActs?.state.findings === undefined) throw new Error('nothing is open after triage');
    const { state, party } = withActs;
    const unnamed = { ...state, findings: { ...withActs.state.findings, minorInvolved: true } };
    expect(actsFor(unnamed, party)).toEqual([]);
    const marked = state.parties.map((one) =>
      one.partyId === party.partyId ? one : { ...one, guardianNotified: true },
    );
    expect(actsFor({ ...unnamed, parties: marked }, party)).toEqual(actsFor(state, party));
  });

  test('what was not told, in another way, or with electronic service is not recorded, whoever lets it through', () => {
    for (const [act, data] of [
      ['give_consent', { stage: 'police_mediation', mode: 'in_person' }],
      ['give_consent', { stage: 'police_mediation', mode: 'asynchronous', told: true }],
      ['confirm_address', { address: text('address'), electronic: true, channels: ['sms'], told: true }],
    ] as const) {
      const at = seen().find((one) => open(one).includes(act));
      if (at === undefined) throw new Error(`${act} is open nowhere`);
      const sent = { type: act, data, actor: themself(at.party), onBehalfOf: own(at.party) };
      expect(outcome(at, sent)).toBe('not_by_code');
    }
  });
});

describe('a party decides nothing else', () => {
  const others = DECISION_TYPES.filter((type) => !isActByCode(type));

  test.each(others)('%s', (type) => {
    const outcomes = seen()
      .filter((_, at) => at % 7 === 0)
      .map((one, at) => {
        const { input } = plausibleInput(one.state, type, one.at, new Dice(at));
        return outcome(one, {
          type,
          data: input.data,
          actor: themself(one.party),
          onBehalfOf: own(one.party),
        });
      });
    expect([...new Set(outcomes)].filter((code) => code !== 'case_archived')).toEqual(['not_by_code']);
  });

  test('not for another party, not over another channel, not through an agent', () => {
    const open = seen().find(({ state, party }) =>
      actsFor(state, party).some((one) => one.type === 'give_consent'),
    );
    const act = open && actsFor(open.state, open.party).find((one) => one.type === 'give_consent');
    const other = open?.state.parties.find(({ partyId }) => partyId !== open.party.partyId);
    if (open === undefined || act === undefined || other === undefined) throw new Error('no consent is open');
    const sent = { type: act.type, data: dataOf(act), actor: themself(open.party) };
    const tries: (OnBehalfOf | undefined)[] = [
      own(other),
      { ...own(open.party), channel: 'oral_record' },
      { ...own(open.party), agentNo: 1 },
      undefined,
    ];
    expect(
      tries.map((onBehalfOf) =>
        outcome(open, { ...sent, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) }),
      ),
    ).toEqual(tries.map(() => 'not_own_matter'));
    const officer: Actor = { personId: 'p', roles: ['police_officer'], unitId: open.state.stationId };
    expect(outcome(open, { ...sent, actor: officer, onBehalfOf: own(open.party) })).toBe('channel_of_party');
  });
});
