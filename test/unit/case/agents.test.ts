/** Agents: how many, of which kind, on which papers and with which powers, and what none does without (CPL 61-65; CPLI 84-89, 147; EX 20). */
import { describe, expect, test } from 'vitest';
import type { DecisionData } from '../../../domain/kernel/decision-data.ts';
import type { AgentKind, SpecialPower } from '../../../domain/kernel/codes.ts';
import { agentOf, represented } from './support/agents.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import * as at from './support/journeys.ts';

type Change = DecisionData['record_party_change'];
const appoint = (partyId: string, agent: Change['agent']): Change => ({
  partyId,
  change: 'agent_appointed',
  ...(agent === undefined ? {} : { agent }),
});
const onceMore = (kind: AgentKind) => agentOf(kind, [], `paper-${kind}-2`);

describe('who is an agent', () => {
  test('one or two, and no third (CPL 61)', () => {
    const one = at.inTrial();
    one.must('record_party_change', appoint('A', agentOf('lawyer')));
    expect(one.refused('record_party_change', appoint('A', agentOf('lawyer')))).toBe('agent_exists');
    one.must('record_party_change', appoint('A', agentOf('near_relative')));
    expect(one.refused('record_party_change', appoint('A', onceMore('lawyer')))).toBe('agents_too_many');
    one.must('record_party_change', { partyId: 'A', change: 'agent_ended', agentNo: 1 });
    one.must('record_party_change', appoint('A', onceMore('lawyer')));
    expect(one.state.parties[0]?.agents?.map(({ no, kind, ended }) => [no, kind, ended])).toEqual([
      [1, 'lawyer', true],
      [2, 'near_relative', undefined],
      [3, 'lawyer', undefined],
    ]);
    expect(one.state.parties[0]?.status).toBe('active');
  });

  test('whose authority has ended or never began ends no more', () => {
    const one = represented(at.inTrial(), 'A');
    const end = { partyId: 'A', change: 'agent_ended', agentNo: 1 } as const;
    one.must('record_party_change', end);
    expect(one.refused('record_party_change', end)).toBe('agent_unrecorded');
    expect(one.refused('record_party_change', { ...end, partyId: 'B' })).toBe('agent_unrecorded');
  });

  test.each(['lawyer', 'basic_legal_worker', 'near_relative', 'employee', 'recommended'] as const)(
    'in a suit %s proves to be it (CPLI 88)',
    (kind) => {
      const { proofs = [], ...bare } = agentOf(kind);
      for (const left of proofs) {
        const without = { ...bare, proofs: proofs.filter((one) => one !== left) };
        const one = at.inTrial();
        expect(one.refused('record_party_change', appoint('A', without))).toBe('agent_proof_missing');
        expect(one.inputs.at(-1)?.refusal?.params).toMatchObject({ missing: left });
      }
      expect(at.inTrial().refused('record_party_change', appoint('A', agentOf(kind)))).toBe('applied');
    },
  );

  test.each([
    [['identity_paper', 'recommendation', 'membership_proof'], 'applied'],
    [['identity_paper', 'recommendation', 'area_proof'], 'applied'],
    [['identity_paper', 'recommendation'], 'agent_proof_missing'],
    [['recommendation', 'area_proof'], 'agent_proof_missing'],
  ] as const)('recommended on %j: %s (CPLI 87, 88)', (proofs, code) => {
    const agent = { ...agentOf('recommended'), proofs };
    expect(at.inTrial().refused('record_party_change', appoint('A', agent))).toBe(code);
  });

  test('nobody else in a suit; before one whoever shows a written authority', () => {
    expect(at.inTrial().refused('record_party_change', appoint('A', agentOf('other')))).toBe(
      'agent_not_of_suit',
    );
    const before = at.atStation('B');
    expect(before.refused('record_party_change', appoint('A', agentOf('other')))).toBe('applied');
    const { authorityPaper: _paper, ...bare } = agentOf('near_relative');
    expect(before.refused('record_party_change', appoint('B', bare))).toBe('agent_paper_missing');
    expect(before.refused('record_party_change', appoint('B', undefined))).toBe('agent_unsaid');
  });

  test('no near relative of a company, but its staff (CPLI 85, 86)', () => {
    const one = at.inTrial('ordinary', { respondentKind: 'organisation' });
    expect(one.refused('record_party_change', appoint('B', agentOf('near_relative')))).toBe(
      'agent_kind_unfit',
    );
    expect(one.refused('record_party_change', appoint('B', agentOf('employee')))).toBe('applied');
  });

  test.each([
    ['ordinary', 'agent_paper_missing'],
    ['summary', 'applied'],
    ['small_claims', 'applied'],
  ] as const)('orally at the hearing in %s procedure: %s (CPLI 89)', (procedure, code) => {
    const { authorityPaper: _paper, ...agent } = agentOf('near_relative');
    const said = appoint('B', { ...agent, orally: true });
    expect(at.inTrial(procedure).refused('record_party_change', said)).toBe(code);
  });
});

describe('what an agent does for a party', () => {
  const appealed = (powers?: readonly SpecialPower[]) => {
    const one = at.serveAll(at.judged(), 'judgment');
    if (powers !== undefined) represented(one, 'B', powers);
    return one.refused('lodge_appeal', {}, { party: 'B', agentNo: 1 });
  };

  test('an appeal needs the power to appeal; “full powers” without a list is none (CPL 62; CPLI 89)', () => {
    expect(appealed()).toBe('agent_unrecorded');
    expect(appealed([])).toBe('agent_power_missing');
    expect(appealed(['settle'])).toBe('agent_power_missing');
    expect(appealed(['appeal'])).toBe('applied');
  });

  test('a complaint by a friend of mediation is none, by the lawyer on record it is', () => {
    const complaint = { materials: ['complaint'] } as const;
    const friend = at.inPreparation();
    friend.must('record_party_change', appoint('A', agentOf('other')));
    expect(friend.refused('submit_complaint', complaint, { party: 'A', agentNo: 1 })).toBe(
      'agent_not_of_suit',
    );
    const one = represented(at.inPreparation(), 'A');
    expect(one.refused('submit_complaint', complaint, { party: 'A', agentNo: 2 })).toBe('agent_unrecorded');
    one.must('submit_complaint', complaint, { party: 'A', agentNo: 1 });
    expect(one.lastOf('complaint_submitted').onBehalfOf).toMatchObject({ partyId: 'A', agentNo: 1 });
  });

  test('takes a paper for a party where the agent is on record (CPLI 132)', () => {
    const handed = (one: CaseUnderTest) =>
      one.refused('record_service', {
        partyId: 'B',
        document: 'complaint',
        method: 'direct',
        facts: { receiver: 'agent', signed: true, place: 'workplace' },
      });
    expect(handed(at.inTrial())).toBe('service_receiver_not_listed');
    expect(handed(represented(at.inTrial(), 'B'))).toBe('applied');
  });

  const signed = (more: object = {}) => ({
    ...at.SIGNED,
    signatures: [...at.signedBy('A'), { partyId: 'B', by: 'agent', how: 'signature', ...more } as const],
  });
  const AUTHORITY = { documentId: 'authority', sha256: 'a', sm3: 'b', size: 1 };

  test('signs an agreement with power to settle, on record or shown with the signature', () => {
    const before = () => at.consents(at.atStation('B'), 'police_mediation');
    expect(before().refused('reach_agreement', signed())).toBe('agent_unrecorded');
    expect(
      before().refused('reach_agreement', signed({ authority: 'general', authorityPaper: AUTHORITY })),
    ).toBe('agent_unrecorded');
    expect(
      before().refused('reach_agreement', signed({ authority: 'special', authorityPaper: AUTHORITY })),
    ).toBe('applied');
    expect(represented(before(), 'B', ['admit']).refused('reach_agreement', signed())).toBe(
      'agent_power_missing',
    );
    expect(represented(before(), 'B', ['settle']).refused('reach_agreement', signed())).toBe('applied');
  });

  test('in a suit only one on record signs, whatever is shown', () => {
    const one = at.consents(at.inTrial('summary'), 'mediation_after_registration');
    const paper = {
      ...signed({ authority: 'special', authorityPaper: AUTHORITY }),
      mediatingBody: 'court',
      suitEnding: 'withdrawal',
    } as const;
    expect(one.refused('reach_agreement', paper, { by: 'judge' })).toBe('agent_unrecorded');
    represented(one, 'B', ['settle']);
    expect(one.refused('reach_agreement', paper, { by: 'judge' })).toBe('applied');
  });

  const comes = (more: object = {}): DecisionData['hold_session'] => ({
    outcome: 'continue',
    mode: 'in_person',
    attendance: [{ partyId: 'B', came: 'represented', ...more }],
  });

  test('comes to the committee on an authority that is shown or on record', () => {
    const before = () => at.consents(at.atStation('B'), 'police_mediation');
    expect(before().refused('hold_session', comes())).toBe('agent_unrecorded');
    expect(before().refused('hold_session', comes({ authority: 'general', authorityPaper: AUTHORITY }))).toBe(
      'applied',
    );
    expect(represented(before(), 'B').refused('hold_session', comes())).toBe('applied');
  });

  test('mediates at court for a party with power to settle (CPLI 147)', () => {
    const court = () => at.inCourtMediation();
    const how = { by: 'mediator' } as const;
    expect(court().refused('hold_session', comes(), how)).toBe('agent_unrecorded');
    expect(represented(court(), 'B').refused('hold_session', comes(), how)).toBe('agent_power_missing');
    expect(represented(court(), 'B', ['settle']).refused('hold_session', comes(), how)).toBe('applied');
  });
});

describe('a divorce (CPL 65; CPLI 147)', () => {
  const divorce = (): CaseUnderTest => {
    const one = at.answersWaived(at.inTrial('summary', { matter: 'divorce' }));
    one.must('schedule_hearing', {
      date: one.today,
      mode: 'court',
      noticeWaived: true,
      restDayReason: text('agreed'),
    });
    return one;
  };
  const held = (one: CaseUnderTest, attendance?: DecisionData['hold_hearing']['attendance']) =>
    one.refused('hold_hearing', {
      mode: 'court',
      mediation: 'tried',
      ...(attendance === undefined ? {} : { attendance }),
    });

  test('says of who has an agent whether they came; who did not, sends a written opinion', () => {
    const one = represented(divorce(), 'B', ['settle']);
    expect(held(one)).toBe('divorce_attendance_unsaid');
    expect(held(one, [{ partyId: 'B', came: 'represented' }])).toBe('divorce_party_absent');
    expect(held(one, [{ partyId: 'Z', came: 'present' }])).toBe('party_not_active');
    expect(held(one, [{ partyId: 'B', came: 'represented', instead: 'written_opinion' }])).toBe('applied');
    expect(one.lastOf('hearing_held').data.attendance).toEqual([
      { partyId: 'B', came: 'represented', instead: 'written_opinion' },
    ]);
  });

  test.each([
    { came: 'present' },
    { came: 'absent' },
    { came: 'represented', instead: 'cannot_express' },
  ] as const)('%j is enough', (how) => {
    expect(held(represented(divorce(), 'B'), [{ partyId: 'B', ...how }])).toBe('applied');
  });

  test('nothing is asked without an agent, and nobody else’s agent speaks', () => {
    expect(held(divorce())).toBe('applied');
    expect(held(divorce(), [{ partyId: 'B', came: 'represented', instead: 'written_opinion' }])).toBe(
      'agent_unrecorded',
    );
  });
});
