/** Papers of the hearing (审理): the summons of each participant, the notice on evidence. */
import type { Hearing } from '../../domain/chapters/hearings/shape.ts';
import { HEARING_MODE } from '../../domain/chapters/hearings/words.ts';
import { inPlaceOf } from '../../domain/kernel/questions.ts';
import { words } from '../../domain/words.ts';
import { type CaseFacts, lastOf, partiesAs, textOf } from '../facts/case-facts.ts';
import type { Paper, Subject } from '../paper.ts';
import {
  COURT,
  COURT_NUMBER,
  courtNumber,
  IN_SUIT,
  inCharge,
  MATTER,
  ofParties,
  oneParty,
  ofLast,
} from './fields.ts';

const SPLIT = '.';
const partyIn = (subject: string): string => subject.split(SPLIT)[1] ?? '';

const hearingOf = ({ state }: CaseFacts, subject: string): Hearing | undefined =>
  state.hearings.find(({ hearingId }) => hearingId === subject.split(SPLIT)[0]);

const recordedAt = ({ events }: CaseFacts, seq: number): number =>
  events.find((one) => one.seq === seq)?.recordedAt ?? 0;

/** Who is to appear at a hearing of the first instance that stands: the appeal court’s own papers are its own. */
function summoned(facts: CaseFacts): readonly Subject[] {
  const standing = facts.state.hearings.filter(
    ({ status, instance }) => status === 'scheduled' && instance === 'first',
  );
  return standing.flatMap(({ hearingId, partyIds, date, seq }) =>
    partiesAs(facts, 'applicant', 'respondent', 'third_party')
      .filter(({ partyId }) => {
        const line = inPlaceOf(facts.state, partyId);
        return partyIds === undefined || line.some((one) => partyIds.includes(one));
      })
      .map(({ partyId, name = '' }) => ({
        id: `${hearingId}${SPLIT}${partyId}`,
        label: `${name}，${date}`,
        at: recordedAt(facts, seq),
      })),
  );
}

/** Whether the hearing of a summons that was issued then (real instant, epoch ms) is on the day that it names: not cancelled, nor moved since. */
export function summonsStands(facts: CaseFacts, subject: string, issuedAt: number): boolean {
  const hearing = hearingOf(facts, subject);
  return (
    hearing !== undefined && hearing.status !== 'cancelled' && recordedAt(facts, hearing.seq) <= issuedAt
  );
}

const summons: Paper = {
  code: 'summons',
  group: 'trial',
  row: '举证、受理、应诉通知书, 传票, 权利义务告知书, 交费通知',
  article: '民事诉讼法 第139条；民诉法解释 第227条',
  version: 1,
  from: 'court',
  number: courtNumber,
  subjects: summoned,
  fields: {
    party: oneParty(IN_SUIT, { says: ['address'] }, partyIn),
    matter: MATTER,
    court: COURT,
    courtCaseNumber: COURT_NUMBER,
    date: {
      ...words('开庭日期', 'day of the hearing'),
      source: 'hearing_scheduled.date',
      read: (facts, id) => hearingOf(facts, id)?.date,
    },
    time: {
      ...words('开庭时间', 'time of the hearing'),
      source: 'hearing_scheduled.time',
      enter: 'move_hearing',
      read: (facts, id) => hearingOf(facts, id)?.time,
    },
    place: {
      ...words('开庭地点', 'place of the hearing'),
      source: 'hearing_scheduled.place',
      enter: 'move_hearing',
      read: (facts, id) => textOf(facts, hearingOf(facts, id)?.place),
    },
    mode: {
      ...words('开庭方式', 'mode of the hearing'),
      source: 'hearing_scheduled.mode',
      read: (facts, id) => {
        const mode = hearingOf(facts, id)?.mode;
        return mode === undefined ? undefined : HEARING_MODE[mode].zh;
      },
    },
    judge: inCharge('assign_person', 'judge'),
    clerk: inCharge(undefined, 'clerk'),
  },
};

const evidence: Paper = {
  code: 'evidence_notice',
  group: 'trial',
  row: '举证、受理、应诉通知书, 传票, 权利义务告知书, 交费通知',
  article: '民事证据规定 第50条；民事诉讼法 第68条',
  version: 1,
  from: 'court',
  number: courtNumber,
  subjects: (facts) => {
    const at = lastOf(facts, 'evidence_period_set')?.recordedAt;
    if (at === undefined) return [];
    return ofParties('applicant', 'respondent', 'third_party')(facts).map((one) => ({ ...one, at }));
  },
  fields: {
    party: oneParty(IN_SUIT),
    matter: MATTER,
    court: COURT,
    courtCaseNumber: COURT_NUMBER,
    days: ofLast('evidence_period_set', 'days', words('举证期限', 'days for evidence')),
    date: ofLast('evidence_period_set', 'date', words('日期', 'day')),
  },
};

export const TRIAL_PAPERS: readonly Paper[] = [summons, evidence];
