/** What the counter types: check digits as one types, and what of the form is sent. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOrganisationCode, isResidentId } from '../../../api/catalogue/identity-numbers.ts';
import { bodyOf, dayBefore, namesOf, placeOf } from '../../../web/src/screens/intake/entry.ts';
import { numberState } from '../../../web/src/screens/intake/id-number.ts';

const PERSON = '11010519491231002X';
const ORGANISATION = '91350100M000100Y43';

describe('an identity number while it is typed', () => {
  it('is right with its check digit, in either case and with blanks', () => {
    expect(isResidentId(PERSON)).toBe(true);
    expect(numberState('person', PERSON)).toEqual({ kind: 'right' });
    expect(numberState('person', ' 110105 19491231 002x ')).toEqual({ kind: 'right' });
    expect(isOrganisationCode(ORGANISATION)).toBe(true);
    expect(numberState('organisation', ORGANISATION)).toEqual({ kind: 'right' });
  });

  it('says how far it has come, and is wrong as soon as it can no longer be right', () => {
    expect(numberState('person', '')).toEqual({ kind: 'empty' });
    expect(numberState('person', '110105')).toEqual({ kind: 'typing', typed: 6 });
    expect(numberState('person', '11010519491331')).toEqual({ kind: 'wrong' });
    expect(numberState('person', '11010519490230')).toEqual({ kind: 'wrong' });
    expect(numberState('person', `${PERSON}1`)).toEqual({ kind: 'wrong' });
    expect(numberState('organisation', '91350I')).toEqual({ kind: 'wrong' });
  });

  it('leaves other papers to the API', () => {
    expect(numberState('person', 'E12345678')).toEqual({ kind: 'other' });
  });

  it('agrees with the API on the last digit of every number', () => {
    const region = fc.constantFrom('110105', '230811', '440300');
    const birth = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
    const serial = fc.integer({ min: 0, max: 999 }).map((n) => String(n).padStart(3, '0'));
    fc.assert(
      fc.property(region, birth, serial, fc.constantFrom(...Array.from('0123456789X')), (...pieces) => {
        const text = pieces.join('');
        expect(numberState('person', text).kind).toBe(isResidentId(text) ? 'right' : 'wrong');
      }),
    );
  });

  it('agrees with the API on spoilt organisation codes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 17 }),
        fc.constantFrom(...Array.from('0123456789ABCDEFGH')),
        (at, char) => {
          const text = ORGANISATION.slice(0, at) + char + ORGANISATION.slice(at + 1);
          expect(numberState('organisation', text).kind).toBe(isOrganisationCode(text) ? 'right' : 'wrong');
        },
      ),
    );
  });
});

describe('what is sent', () => {
  const entry = {
    source: 'walk_in',
    matter: 'adjacent_water',
    summary: '  水渠被堵  ',
    applicant: { kind: 'person', name: ' 张三 ', idNumber: '', phone: ' ' },
    respondents: [
      { kind: 'unknown', name: '', description: '楼上租户' },
      { kind: 'person', name: '李四', description: 'left from before', idNumber: '11010519491231002x' },
    ],
  };

  it('holds nothing that was left empty, and no description of one who is known', () => {
    expect(bodyOf(entry, 'station-1')).toEqual({
      stationId: 'station-1',
      source: 'walk_in',
      matter: 'adjacent_water',
      summary: '水渠被堵',
      parties: [
        { role: 'applicant', kind: 'person', name: '张三' },
        { role: 'respondent', kind: 'unknown', description: '楼上租户' },
        { role: 'respondent', kind: 'person', name: '李四', idNumber: PERSON },
      ],
    });
  });

  it('runs on an exercise clock only when that was chosen', () => {
    expect(bodyOf({ ...entry, msPerDay: 60_000 }, 's')).not.toHaveProperty('clock');
    expect(bodyOf({ ...entry, drill: true, msPerDay: 60_000 }, 's').clock).toEqual({
      kind: 'drill',
      msPerDay: 60_000,
    });
  });

  it('finds the field that the API points at', () => {
    expect(placeOf('/parties/0/idNumber')).toEqual(['applicant', 'idNumber']);
    expect(placeOf('/parties/2/phone')).toEqual(['respondents', 1, 'phone']);
    expect(placeOf('/summary')).toEqual(['summary']);
    expect(placeOf('/clock/msPerDay')).toEqual(['msPerDay']);
  });

  it('looks for each name once', () => {
    expect(namesOf({ applicant: { name: '张三' }, respondents: [{ name: '张三 ' }, undefined, {}] })).toEqual(
      ['张三'],
    );
  });

  it('counts days back by the calendar of Shanghai', () => {
    expect(dayBefore(90, Date.parse('2026-03-31T17:00:00Z'))).toBe('2026-01-01');
  });
});
