/** Which issued papers a party reads on the own page, and which they sign there (解纷码, ADR 0042), at every standing that the journeys met. */
import { describe, expect, test } from 'vitest';
import { PAPER_CODES, paperPolicy, type PaperCode } from '../../../domain/access/policy/papers.ts';
import { PARTY_PAPERS } from '../../../domain/access/policy/party-papers.ts';
import type { Party } from '../../../domain/chapters/people/shape.ts';
import { isCreditor } from '../../../domain/kernel/questions.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { ownSigning, type PaperOfCase, readsPaper } from '../../../domain/machine/party-papers.ts';
import { stageFor } from '../../../domain/machine/party-view.ts';
import { metByJourneys } from '../case/support/snapshots.ts';

interface Seen {
  readonly name: string;
  readonly state: CaseState;
  readonly party: Party;
}

let met: readonly Seen[] | undefined;
const seen = (): readonly Seen[] =>
  (met ??= metByJourneys().flatMap(({ name, state }) =>
    state.parties.map((party) => ({ name, state, party })),
  ));

const signed = (partyId: string) => [{ signer: `party:${partyId}` }];

const paperFor = (kind: PaperCode, { partyId }: Party, more: Partial<PaperOfCase> = {}): PaperOfCase => ({
  kind,
  subject: '',
  superseded: false,
  signers: [{ id: `party:${partyId}`, partyId }],
  signatures: [],
  ...more,
});

/** Of nobody who is in the case: a paper without a line and without an address of theirs. */
const another = { partyId: 'somebody else' } as Party;

describe('at every standing', () => {
  test('nothing behind a wall is read, whoever has a line on it', () => {
    const walled = PAPER_CODES.filter((kind) => paperPolicy(kind).compartment !== undefined);
    expect(walled.length).toBeGreaterThan(2);
    expect(walled.map((kind) => PARTY_PAPERS[kind])).toEqual(walled.map(() => 'counter'));
    for (const { state, party } of seen())
      for (const kind of walled) expect(readsPaper(state, party, paperFor(kind, party))).toBe(false);
  });

  test('a paper that is another’s is read by nobody else, and asks nobody else to sign', () => {
    for (const { state, party } of seen())
      for (const kind of PAPER_CODES) {
        const paper = paperFor(kind, another, { subject: another.partyId });
        expect([kind, readsPaper(state, party, paper), ownSigning(state, party, paper)]).toEqual([
          kind,
          false,
          'not_asked',
        ]);
      }
  });

  test('what the court addresses to a party is read once they have heard of the suit, not before', () => {
    const reads = ({ state, party }: Seen, subject: string) =>
      readsPaper(state, party, paperFor('summons', another, { subject }));
    for (const one of seen()) {
      const heard = stageFor(one.state, one.party) !== 'mediation_ended';
      for (const subject of [one.party.partyId, `hearing-1.${one.party.partyId}`])
        expect([one.name, reads(one, subject)]).toEqual([one.name, heard]);
      expect(reads(one, `${one.party.partyId}.other`)).toBe(false);
    }
    expect(new Set(seen().map((one) => reads(one, one.party.partyId)))).toEqual(new Set([true, false]));
  });

  test('before a suit is told, of all papers only those of the mediation are read, whatever line or address is theirs', () => {
    const unheard = seen().filter(({ state, party }) => stageFor(state, party) === 'mediation_ended');
    expect(new Set(unheard.map(({ state }) => state.stage))).toEqual(
      new Set(['filing_preparation', 'filing_review', 'mediation_after_registration', 'trial']),
    );
    for (const { state, party } of unheard) {
      const read = PAPER_CODES.filter((kind) =>
        readsPaper(state, party, paperFor(kind, party, { subject: `h1.${party.partyId}` })),
      );
      expect(read).toEqual([
        'mediation_application',
        'mediation_registration',
        'enquiry_record',
        'undisputed_facts',
        'peoples_agreement',
        'invited_agreement',
        'traffic_agreement',
        'confirmation_application',
        'performance_visit',
      ]);
    }
  });

  test('while the notice of execution is not out a debtor reads no form that is offered in it; what was signed is kept', () => {
    const debtors = seen().filter(
      ({ state, party }) =>
        state.stage === 'execution' && !state.execution.noticeIssued && !isCreditor(state, party.partyId),
    );
    expect(debtors.length).toBeGreaterThan(0);
    for (const { state, party } of debtors)
      for (const kind of ['authority', 'address_confirmation'] as const) {
        expect(readsPaper(state, party, paperFor(kind, party))).toBe(false);
        const own = paperFor(kind, party, { signatures: signed(party.partyId) });
        expect(readsPaper(state, party, own)).toBe(true);
      }
  });

  test('an application for execution is read by creditors alone', () => {
    const reads = seen().map(({ state, party }) => [
      readsPaper(state, party, paperFor('execution_application', party)),
      isCreditor(state, party.partyId),
    ]);
    expect(reads.filter(([read, creditor]) => read !== creditor)).toEqual([]);
    expect(new Set(reads.map(([read]) => read))).toEqual(new Set([true, false]));
  });

  test('nobody signs there but a person who is in the proceedings', () => {
    const signing = seen().filter(
      ({ state, party }) => ownSigning(state, party, paperFor('peoples_agreement', party)) === 'open',
    );
    expect(new Set(signing.map(({ party }) => party.kind))).toEqual(new Set(['person']));
    expect(signing.filter(({ party }) => party.status === 'left' || party.status === 'deceased')).toEqual([]);
  });
});

describe('a line', () => {
  const party = { partyId: 'p', kind: 'person', status: 'active' } as Party;
  const state = { parties: [party] } as unknown as CaseState;
  const agreement = (more: Partial<PaperOfCase>) => paperFor('peoples_agreement', party, more);

  test('that is signed, on the print, filled by hand, or on a text that ended is not signed on a telephone', () => {
    const line = { id: 'party:p', partyId: 'p' };
    expect(ownSigning(state, party, agreement({ signatures: signed('p') }))).toBe('signed');
    expect(ownSigning(state, party, agreement({ superseded: true }))).toBe('superseded');
    expect(ownSigning(state, party, { ...agreement({}), outdated: true })).toBe('outdated');
    expect(ownSigning(state, party, agreement({ signers: [{ ...line, onPaper: true }] }))).toBe('on_paper');
    const byHand = agreement({ signers: [{ ...line, onPaper: true, byHand: true }] });
    expect(ownSigning(state, party, byHand)).toBe('by_hand');
  });

  test('of a minor or an organisation is signed by who represents them', () => {
    for (const represented of [{ guardianNotified: true }, { kind: 'organisation' as const }])
      expect(ownSigning(state, { ...party, ...represented }, agreement({}))).toBe('represented');
  });

  test('of who is not known to be a person is signed at the counter, and no guardian is spoken of', () => {
    expect(ownSigning(state, { ...party, kind: 'unknown' }, agreement({}))).toBe('at_counter');
  });

  test('is signed by nobody while triage says that a minor is concerned and no party is marked (AJ 181)', () => {
    const other = { ...party, partyId: 'q' };
    const among = (...parties: readonly Party[]) =>
      ({ findings: { minorInvolved: true }, parties }) as unknown as CaseState;
    const minor = { ...other, guardianNotified: true };
    expect(ownSigning(among(party, other), party, agreement({}))).toBe('at_counter');
    expect(ownSigning(among(party, minor), party, agreement({}))).toBe('open');
    expect(ownSigning(among(party, minor), minor, paperFor('peoples_agreement', minor))).toBe('represented');
  });

  test('is signed by who settled, and by who stays away from the mediation; by nobody who left or died', () => {
    const standing = (more: Partial<Party>) => ownSigning(state, { ...party, ...more }, agreement({}));
    expect([standing({ status: 'settled' }), standing({ apart: 'unwilling' })]).toEqual(['open', 'open']);
    expect([standing({ status: 'left' }), standing({ status: 'deceased' })]).toEqual(['gone', 'gone']);
  });

  test('of a text that ended is read by who signed it', () => {
    expect(readsPaper(state, party, agreement({ superseded: true }))).toBe(false);
    expect(readsPaper(state, party, agreement({ superseded: true, signatures: signed('q') }))).toBe(false);
    expect(readsPaper(state, party, agreement({ superseded: true, signatures: signed('p') }))).toBe(true);
  });
});
