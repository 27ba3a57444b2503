/** Members of a mediating body in the form: what is sent, and which field a fault of the API is shown at. */
import { describe, expect, it } from 'vitest';
import { faultsIn } from '../../../web/src/api/problem.ts';
import { enteredOf, isBehind, membersOf, placeOf } from '../../../web/src/screens/admin/body-member-entry.ts';

const ELECTED = '018f0000-0000-7000-8000-000000000001';
const ENGAGED = '018f0000-0000-7000-8000-000000000002';
const REGISTERED = {
  members: [
    {
      person: { id: ELECTED, name: '甲' },
      joinedAs: 'elected',
      zh: '委员（推选）',
      en: 'elected member',
      from: '2026-03-02',
      until: '2029-03-02',
    },
    {
      person: { id: ENGAGED, name: '乙' },
      joinedAs: 'engaged',
      zh: '聘任的调解员',
      en: 'engaged mediator',
      from: '2028-02-29',
    },
  ],
} as const;
const SENT = [
  { personId: ELECTED, joinedAs: 'elected', from: '2026-03-02', until: '2029-03-02' },
  { personId: ENGAGED, joinedAs: 'engaged', from: '2028-02-29' },
];

describe('members of a body', () => {
  it('are sent as they are registered where nothing is changed', () => {
    expect(membersOf(enteredOf({ members: [...REGISTERED.members] }), 7)).toEqual({ saw: 7, members: SENT });
  });

  it('are sent without a last day that was taken out, and as none where all were removed', () => {
    const entered = enteredOf({ members: [REGISTERED.members[0]] }).members ?? [];
    const withoutEnd = entered.map((one) => ({ ...one, until: null }));
    expect(membersOf({ members: withoutEnd }, 0).members).toEqual([
      { personId: ELECTED, joinedAs: 'elected', from: '2026-03-02' },
    ]);
    expect(membersOf({}, 0)).toEqual({ saw: 0, members: [] });
  });
});

describe('a fault of the API', () => {
  it('belongs to the field of the row it points to', () => {
    const refused = { code: 'member_unfit', title: '不符', pointer: '/members/12/personId' };
    const places = faultsIn(refused)?.map(({ pointer }) => placeOf(pointer));
    expect(places).toEqual([['members', 12, 'personId']]);
    expect(placeOf('/members')).toEqual(['members']);
  });
});

describe('another first day of a registered term', () => {
  const [member] = enteredOf({ members: [REGISTERED.members[0]] }).members ?? [];
  const moved = member && { ...member, from: member.from.add(1, 'day') };

  it('is no correction unless the reader says so', () => {
    expect(membersOf({ members: moved ? [moved] : [] }, 0).members).toMatchObject([{ from: '2026-03-03' }]);
    expect(membersOf({ members: moved ? [moved] : [] }, 0).members[0]).not.toHaveProperty('corrects');
  });

  it('said to be one it names the day that it corrects', () => {
    const said = moved ? [{ ...moved, isCorrection: true }] : [];
    expect(membersOf({ members: said }, 0).members).toMatchObject([
      { from: '2026-03-03', corrects: '2026-03-02' },
    ]);
  });

  it('put back it corrects nothing', () => {
    const said = member ? [{ ...member, isCorrection: true }] : [];
    expect(membersOf({ members: said }, 0).members).toEqual([SENT[0]]);
  });
});

describe('somebody else has saved the people meanwhile', () => {
  it('is seen by the version alone, and what was entered keeps the version that it was opened with', () => {
    const opened = { ...REGISTERED, membersVersion: 4 };
    const read = { ...opened, membersVersion: 5 };
    expect([isBehind(opened, opened), isBehind(opened, read)]).toEqual([false, true]);
    expect(membersOf(enteredOf({ members: [...opened.members] }), opened.membersVersion)).toEqual({
      saw: 4,
      members: SENT,
    });
  });
});
