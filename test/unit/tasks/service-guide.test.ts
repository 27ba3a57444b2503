/** What counts as served is told as the law judges it: held against a table written by hand from the articles. */
import { describe, expect, test } from 'vitest';
import { serviceWays } from '../../../domain/chapters/service/guide.ts';
import { assessService } from '../../../domain/chapters/service/law.ts';
import { serviceGuide } from '../../../domain/chapters/tasks/service-guide.ts';
import { MET_RELATIONS, SERVICE_PLACES } from '../../../domain/chapters/tasks/codes.ts';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import { SERVICE_METHODS, type PartyKind, type ServedDocument } from '../../../domain/kernel/codes.ts';
import { question } from './support/service-questions.ts';
import { issued, task } from './support/task-play.ts';

const about = (kind: PartyKind = 'person', document: ServedDocument = 'judgment') => ({
  document,
  procedure: 'ordinary' as const,
  party: { kind },
  policy: '2025' as const,
  calendar: PUBLISHED_CALENDAR,
});

/** In short: way | receivers | places | witnesses | article. */
const told = (kind: PartyKind, document: ServedDocument = 'judgment') =>
  SERVICE_METHODS.flatMap((method) =>
    serviceWays(method, about(kind, document)).map(({ way, receivers, places, witnesses, article }) =>
      [way, receivers.join(' '), places.join(' '), witnesses.join(' '), article].join(' | '),
    ),
  );

const ANYWHERE = 'residence workplace court elsewhere';
const IN_PERSON = 'self designated_receiver guardian';
const CIVIL_89 = '民事诉讼法 第89条';

test('of a natural person', () => {
  expect(told('person')).toEqual([
    `handed_over | self adult_household_member agent designated_receiver guardian | ${ANYWHERE} |  | 民事诉讼法 第88条`,
    `refused_at_court | ${IN_PERSON} | court |  | 民诉法解释 第131条`,
    `refused_on_camera | ${IN_PERSON} | workplace court elsewhere |  | 民诉法解释 第131条`,
    `left_before_witness | self adult_household_member designated_receiver guardian | residence | basic_organisation addressee_unit | ${CIVIL_89}`,
    `left_on_camera | self adult_household_member designated_receiver guardian | residence |  | ${CIVIL_89}`,
    'message_confirmed |  |  |  | 民事诉讼法 第90条；民诉法解释 第135条',
    'message_acknowledged |  |  |  | 民事诉讼法 第90条；在线诉讼规则 第31条',
    'by_other_court | self adult_household_member agent designated_receiver guardian |  |  | 民事诉讼法 第91条；民诉法解释 第134条',
    'letter_signed | self adult_household_member agent designated_receiver guardian |  |  | 民事诉讼法 第91条；法院专递规定 第9条',
    `letter_refused | ${IN_PERSON} |  |  | 民事诉讼法 第91条；法院专递规定 第11条`,
    'letter_returned |  |  |  | 民事诉讼法 第91条；法院专递规定 第11条',
    'passed_on | self |  |  | 民事诉讼法 第92条至第94条',
    'noticed |  |  |  | 民事诉讼法 第95条；民诉法解释 第138条',
  ]);
});

test('an organisation is served where it works, and by who acts or receives for it', () => {
  const ways = new Map(told('organisation').map((line) => [line.split(' | ')[0], line]));
  expect(ways.get('handed_over')).toContain(
    '| self legal_representative office_receiver agent designated_receiver |',
  );
  expect(ways.get('left_before_witness')).toContain('| residence workplace |');
});

test('a mediation paper goes to the party or the receiver they named, and its refusal serves nothing', () => {
  const direct = serviceWays('direct', about('person', 'mediation_paper'));
  expect(direct.map(({ way, receivers }) => [way, receivers])).toEqual([
    ['handed_over', ['self', 'designated_receiver', 'guardian']],
  ]);
  expect(serviceWays('post', about('person', 'mediation_paper')).map(({ way }) => way)).toEqual([
    'letter_signed',
  ]);
});

describe('a task of service', () => {
  test('names every method in the order of the law, with the reason against those that are not for it', () => {
    const one = issued();
    const guide = serviceGuide(one.state, PUBLISHED_CALENDAR, task(one)) ?? [];
    expect(guide.map(({ method }) => method)).toEqual(SERVICE_METHODS);
    const against = guide.flatMap(({ method, refusal }) => (refusal ? [[method, refusal.code]] : []));
    // A court entrusts courts; a station assists (CPL 91).
    expect(against).toContainEqual(['entrusted', 'service_entrusted_between_courts']);
    for (const { refusal, ways } of guide) expect(ways.length > 0).toBe(refusal === undefined);
  });

  test('whom and which place the guide names the law takes, and no other', () => {
    const named = new Set(serviceWays('direct', about()).find(({ way }) => way === 'handed_over')?.receivers);
    for (const receiver of MET_RELATIONS) {
      const { kind } = assessService(question('direct', { facts: { receiver } }));
      expect([receiver, kind === 'effective']).toEqual([receiver, named.has(receiver)]);
    }
    const places = new Set(serviceWays('lien', about())[1]?.places);
    for (const place of SERVICE_PLACES) {
      const assessed = assessService(question('lien', { facts: { place, recorded: true } }));
      const asLien = assessed.kind === 'effective' && assessed.article === CIVIL_89;
      expect([place, asLien]).toEqual([place, places.has(place)]);
    }
  });

  test('a task of another kind has none', () => {
    const one = issued();
    const other = { ...task(one), kind: 'contact' as const };
    expect(serviceGuide(one.state, PUBLISHED_CALENDAR, other)).toBeUndefined();
  });
});
