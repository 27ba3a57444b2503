/** Every type of event is told in both languages, whatever is in its data, without codes, ids or holes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVENT_SCHEMAS } from '../../../api/catalogue/event-schemas.ts';
import { ALL_ROLES } from '../../../domain/access/roles.ts';
import { EVENT_VERSIONS } from '../../../domain/kernel/event-registry.ts';
import type { EventType } from '../../../domain/kernel/events.ts';
import { CHANNELS, PARTY_ROLES } from '../../../domain/kernel/codes.ts';
import type { Names } from '../../../words/sight.ts';
import { Teller } from '../../../words/tell.ts';
import type { Words } from '../../../words/text.ts';
import { dataOf, LEAK } from './support/event-data.ts';

const TYPES = Object.keys(EVENT_VERSIONS) as EventType[];

/** Readers who may see all names, roles only, or nothing. */
const READERS: Readonly<Record<string, Names>> = {
  named: {
    party: () => ({ role: 'applicant', no: 1, name: '张三' }),
    person: () => '王五',
    text: () => '原话',
  },
  masked: { party: () => ({ role: 'respondent', no: 2 }), person: () => '王五', text: () => undefined },
  erased: { party: () => undefined, person: () => undefined, text: () => null },
};

const actor = fc.oneof(
  fc.constant('system' as const),
  fc.record({ name: fc.constantFrom('王五', undefined), roles: fc.shuffledSubarray([...ALL_ROLES]) }),
);
const onBehalfOf = fc.option(
  fc.record({ partyId: fc.constant('leaked-party'), channel: fc.constantFrom(...CHANNELS) }),
  { nil: undefined },
);

const BARE_CODE = /\w_\w/;
/** A tidy sentence: nothing empty in brackets or quotes, no space before a stop, none doubled. */
const UNTIDY = /（）|\(\)|“”| {2}| [,;:.)]|：$|：：|，，|，$/;

function faults({ zh, en }: Words): string[] {
  const found: [boolean, string][] = [
    [!/\p{Script=Han}/u.test(zh), 'no Chinese'],
    [!/[a-z]{2}/.test(en), 'no English'],
    [/[a-zA-Z]{2}/.test(zh), 'letters in Chinese'],
    [LEAK.test(zh) || LEAK.test(en), 'a leak'],
    [BARE_CODE.test(zh) || BARE_CODE.test(en), 'a bare code'],
    [UNTIDY.test(zh) || UNTIDY.test(en), 'untidy'],
  ];
  return found.filter(([is]) => is).map(([, fault]) => `${fault}: ${zh} / ${en}`);
}

test('there is a schema, and so data, for every event', () => {
  expect(Object.keys(EVENT_SCHEMAS).sort()).toEqual([...TYPES].sort());
});

const LEAN_ON = ['deadline_armed', 'deadline_moved', 'deadline_breached', 'instrument_issued'] as const;

describe.each(Object.entries(READERS))('to a reader whose names are %s', (_reader, names) => {
  test.each(TYPES)('%s', (type) => {
    const earlier = fc.tuple(...LEAN_ON.map((one) => fc.array(dataOf(one), { maxLength: 4 })));
    const property = fc.property(dataOf(type), actor, onBehalfOf, earlier, (data, by, behalf, before) => {
      expect(EVENT_SCHEMAS[type].safeParse(data).error?.issues).toBeUndefined();
      const teller = new Teller(names);
      let seq = 0;
      for (const [index, all] of before.entries()) {
        for (const one of all) teller.note({ seq: (seq += 1), type: LEAN_ON[index] ?? '', data: one });
      }
      const text = teller.tell({ seq: seq + 1, type, data, actor: by, onBehalfOf: behalf });
      expect(faults(text)).toEqual([]);
    });
    fc.assert(property, { numRuns: 60, seed: 20_260_101 });
  });
});

test('what is wrong with a sentence is seen', () => {
  expect(faults({ zh: '登记（）', en: 'opens (walk_in) undefined' }).map((one) => one.split(':')[0])).toEqual(
    ['a leak', 'a bare code', 'untidy'],
  );
  expect(faults({ zh: 'ok', en: '好' })).toHaveLength(3);
});

test('a type of a later release is told as one that cannot be told', () => {
  const teller = new Teller(READERS['named'] as Names);
  const text = teller.tell({ seq: 1, type: 'toString', data: {}, actor: 'system' });
  expect(text).toEqual({ zh: '本版本不能叙述的记录', en: 'an entry this release cannot tell' });
});

test('a party without a name goes by part and number', () => {
  for (const role of PARTY_ROLES) {
    const teller = new Teller({ ...(READERS['erased'] as Names), party: () => ({ role, no: 3 }) });
    const data = { partyId: 'p', agreementId: 'a' };
    const text = teller.sentence({ seq: 1, type: 'party_settled', data });
    expect(text.zh).toMatch(/^(申请人|被申请人|第三人)3一方已和解/);
    expect(text.en).toMatch(/^(applicant|respondent|third party) 3 has settled/);
  }
});
