/** The catalogue against itself: what it shows as valid is valid, and nothing is missing from it. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../api/catalogue/catalogue.ts';
import { DECISION_SCHEMAS } from '../../api/catalogue/decision-schemas.ts';
import { EVENT_SCHEMAS } from '../../api/catalogue/event-schemas.ts';
import { EXAMPLES } from '../../api/catalogue/examples/all.ts';
import { identityOf, withIdentity } from '../../api/catalogue/party-identity.ts';
import { isOrganisationCode, isResidentId } from '../../api/catalogue/identity-numbers.ts';
import { inputSchema } from '../../api/catalogue/input-schema.ts';
import { TASK_FORMS } from '../../api/catalogue/task-kinds/forms.ts';
import { textRows } from '../../api/catalogue/text-drafts.ts';
import { DECISION_TYPES, DECISIONS } from '../../domain/machine/catalogue.ts';
import { TASK_KINDS, type TaskKind } from '../../domain/chapters/tasks/codes.ts';

const catalogue = buildCatalogue('zh');

function validator(schema: object) {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

describe('every decision', () => {
  test.each(DECISION_TYPES)('%s: its examples pass its own JSON Schema and its own check', (type) => {
    const validate = validator(inputSchema(DECISION_SCHEMAS[type]));
    for (const { data } of EXAMPLES[type]) {
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
      expect(DECISION_SCHEMAS[type].safeParse(data).error?.issues).toBeUndefined();
    }
  });

  test.each(DECISION_TYPES)('%s: has an example for each stage it can lead to', (type) => {
    const shown = new Set<string | undefined>(EXAMPLES[type].map((example) => example.leadsTo));
    for (const stage of DECISIONS[type].leadsTo) expect(shown).toContain(stage);
  });

  test.each(DECISION_TYPES)(
    '%s: refuses a field it does not know, in the schema and in the check',
    (type) => {
      const data = { ...EXAMPLES[type][0].data, surprise: 1 };
      expect(validator(inputSchema(DECISION_SCHEMAS[type]))(data)).toBe(false);
      expect(DECISION_SCHEMAS[type].safeParse(data).success).toBe(false);
    },
  );
});

const FORMS = ['issue', 'attempt', 'complete', 'return'] as const;

describe.each(catalogue.taskKinds)('tasks of $kind', ({ kind, schemas, examples, outcomes }) => {
  test.each(FORMS)(
    '%s: its example passes the JSON Schema and the check, an unknown field neither',
    (form) => {
      const check = TASK_FORMS[kind][form];
      const validate = validator(schemas[form]);
      expect(validate(examples[form]), JSON.stringify(validate.errors)).toBe(true);
      expect(check.safeParse(examples[form]).error?.issues).toBeUndefined();
      const surprising = { ...examples[form], surprise: 1 };
      expect([validate(surprising), check.safeParse(surprising).success]).toEqual([false, false]);
    },
  );

  test('every outcome has its words, and no other', () => {
    const { properties } = schemas.complete as {
      properties: { result: { properties: { outcome: { enum: string[] } } } };
    };
    expect(Object.keys(outcomes).sort()).toEqual([...properties.result.properties.outcome.enum].sort());
  });

  test('a result says of which kind it is', () => {
    expect(TASK_FORMS[kind].complete.parse(examples.complete).result.kind).toBe(kind);
  });
});

test('the catalogue has the twelve kinds of the paper', () => {
  expect(catalogue.taskKinds.map((one) => one.kind)).toEqual(TASK_KINDS);
});

describe('where a clerk was', () => {
  const placeOf = (place: unknown) =>
    TASK_FORMS.contact.attempt.safeParse({ result: 'not_met', way: 'visit', place });
  test('is an erasable text, never part of the record', () => {
    const { data } = placeOf({ address: '长青乡某路1号', latitude: 46.8, longitude: 130.3, accuracyM: 9 });
    expect(JSON.stringify(data)).not.toMatch(/长青|46\.8|130\.3/);
    expect(textRows(data).map((row) => JSON.parse(row.body))).toEqual([
      { address: '长青乡某路1号', latitude: 46.8, longitude: 130.3, accuracyM: 9 },
    ]);
  });
  test.each([
    [{}],
    [{ latitude: 46.8 }],
    [{ longitude: 130.3 }],
    [{ latitude: 91, longitude: 0 }],
    [{ latitude: 46.8, longitude: 181 }],
    [{ address: '' }],
    [{ accuracyM: 3 }],
  ])('%j is refused', (place) => expect(placeOf(place).success).toBe(false));
});

test('evidence is named by ids that are UUIDs, none twice', () => {
  const id = '00000000-0000-4000-8000-000000000002';
  const evidence = (given: readonly string[]) =>
    TASK_FORMS.contact.attempt.safeParse({ result: 'done', way: 'visit', evidence: given }).success;
  expect([evidence([id]), evidence([id, id]), evidence(['document-1'])]).toEqual([true, false, false]);
});

test('a task asks for what its kind needs', () => {
  const unitId = 'station-1';
  const fits = (kind: TaskKind, data: object) =>
    TASK_FORMS[kind].issue.safeParse({ kind, unitId, ...data }).success;
  expect(fits('service', { partyId: 'p1' })).toBe(false);
  expect(fits('service', { partyId: 'p1', document: 'summons' })).toBe(true);
  expect(fits('contact', {})).toBe(false);
  expect(fits('contact', { partyId: 'p1', document: 'summons' })).toBe(false);
  expect(fits('hearing_support', {})).toBe(true);
  expect(fits('contact', { partyId: 'p1', dueDays: 30 })).toBe(true);
  expect(fits('contact', { partyId: 'p1', dueDays: 31 })).toBe(false);
});

test('the catalogue lists every decision and every event once', () => {
  expect(catalogue.decisions.map((one) => one.type).sort()).toEqual([...DECISION_TYPES].sort());
  expect(catalogue.events.map((one) => one.type).sort()).toEqual(Object.keys(EVENT_SCHEMAS).sort());
});

test('fields that hold ids say of what', () => {
  const text = JSON.stringify(catalogue.decisions.map((one) => one.schema));
  const kinds = new Set([...text.matchAll(/"x-ref":"(\w+)"/g)].map((match) => match[1] ?? ''));
  expect([...kinds].sort()).toEqual([
    'body',
    'deadline',
    'document',
    'event',
    'explanation',
    'hearing',
    'party',
    'person',
    'request',
    'task',
    'unit',
  ]);
});

test('free texts leave the data and keep a salted digest', () => {
  const first = DECISION_SCHEMAS.record_note.parse({ text: '同样的话', lateReason: '停电' });
  const second = DECISION_SCHEMAS.record_note.parse({ text: '同样的话' });
  expect(JSON.stringify(first)).not.toContain('同样');
  expect(first.text.digest).not.toBe(second.text.digest);
  expect(textRows(first).map((row) => [row.kind, row.body])).toEqual([
    ['text', '同样的话'],
    ['text', '停电'],
  ]);
});

describe('amounts', () => {
  const amountOf = (amount: unknown) => DECISION_SCHEMAS.issue_fee_notice.safeParse({ amount }).data?.amount;
  test.each([
    ['50', '50.00'],
    ['50.5', '50.50'],
    [3000, '3000.00'],
    [0.1, '0.10'],
    ['007.10', '7.10'],
    [0, '0.00'],
    ['999999999999.99', '999999999999.99'],
  ])('%j is %s', (given, kept) => expect(amountOf(given)).toBe(kept));
  test.each([['1.234'], [-1], [0.1 + 0.2], ['1e3'], ['１００'], [''], [Number.NaN], [1e12], ['1,000']])(
    '%j is refused',
    (given) => expect(amountOf(given)).toBeUndefined(),
  );
});

describe('court case numbers', () => {
  const numberOf = (courtCaseNumber: string) =>
    DECISION_SCHEMAS.accept_execution.safeParse({ courtCaseNumber }).data?.courtCaseNumber;
  test.each(['（2026）黑0811民初123号', '（2026）最高法民申1号', '（2026）黑08民终9号之一'])('%s', (given) =>
    expect(numberOf(given)).toBe(given),
  );
  test('half-width brackets become full-width', () => {
    expect(numberOf('(2026)黑0811执45号')).toBe('（2026）黑0811执45号');
  });
  test.each(['2026黑0811民初123号', '（2026）黑0811民初号', '（1999）黑0811民初1号', 'JF-230811-2026-1'])(
    '%s is refused',
    (given) => expect(numberOf(given)).toBeUndefined(),
  );
});

describe('who a party is', () => {
  const key = { secret: 'a secret', caseId: 'case-1' };
  const of = (details: object) => identityOf(key, details);
  const known = { name: '张三', phone: '13800000001' };
  const added = (details: object) => ({ role: 'respondent', kind: 'person', details });

  test('the number counts where there is one, else the name with all that is known beside it', () => {
    expect(of({ name: '张三', idNumber: '11010519491231002X' })).toBe(of({ idNumber: '11010519491231002X' }));
    expect(of({ name: '张三', phone: '13800000001' })).not.toBe(of({ name: '张三', phone: '13800000002' }));
  });

  test('a name alone is nobody’s identity: two people may have one', () => {
    expect(of({ name: '张三' })).toBeUndefined();
    expect(of({ description: '骑车的男子' })).toBeUndefined();
    const nameOnly = DECISION_SCHEMAS.add_party.parse(added({ name: '张三' }));
    expect(withIdentity(key, nameOnly)).not.toHaveProperty('identity');
  });

  test('spaces, middle dots and full width make no other person', () => {
    const named = (name: string) => of({ name, phone: '13800000001' });
    expect(named('买买提·艾力')).toBe(named('买买提 ・艾力'));
    expect(named('ＡＢ公司')).toBe(named('ab公司'));
  });

  test('another case or another key gives another digest', () => {
    expect(identityOf({ ...key, caseId: 'case-2' }, known)).not.toBe(of(known));
    expect(identityOf({ ...key, secret: 'other' }, known)).not.toBe(of(known));
  });

  test('a decision that names a party carries it, and no other does', () => {
    expect(withIdentity(key, DECISION_SCHEMAS.add_party.parse(added(known)))).toMatchObject({
      identity: of(known),
    });
    const note = DECISION_SCHEMAS.record_note.parse({ text: '张三' });
    expect(withIdentity(key, note)).toEqual(note);
  });
});

describe('identity numbers', () => {
  test.each(['11010519491231002X', '440524188001010014'])('%s is a resident’s', (text) =>
    expect(isResidentId(text)).toBe(true),
  );
  test.each([
    ['11010519491231002x', 'lower case is made upper before the check'],
    ['110105194912310021', 'check digit'],
    ['110105194902300024', '30 February'],
    ['990105194912310020', 'no such region'],
    ['11010520991231002X', 'born in the future'],
    ['1101051949123100', 'too short'],
  ])('%s is refused: %s', (text) => expect(isResidentId(text)).toBe(false));
  test.each(['91350100M000100Y43', '91440300708461136T'])('%s is an organisation’s', (text) =>
    expect(isOrganisationCode(text)).toBe(true),
  );
  test.each(['91350100M000100Y44', '91350100I000100Y43', '9135'])('%s is refused', (text) =>
    expect(isOrganisationCode(text)).toBe(false),
  );
});

describe('parties', () => {
  const problemsOf = (data: object) =>
    DECISION_SCHEMAS.add_party
      .safeParse({ role: 'respondent', ...data })
      .error?.issues.map((issue) => issue.path.join('/'));
  test('a person needs a name, an unknown one a description', () => {
    expect(problemsOf({ kind: 'person', details: {} })).toEqual(['details/name']);
    expect(problemsOf({ kind: 'unknown', details: {} })).toEqual(['details/description']);
    expect(problemsOf({ kind: 'unknown', details: { description: '红色外套男子' } })).toBeUndefined();
  });
});

test('dates must be real', () => {
  const dateOf = (date: string) => DECISION_SCHEMAS.hold_hearing.safeParse({ date, mode: 'court' }).success;
  expect(['2026-02-28', '2028-02-29'].map(dateOf)).toEqual([true, true]);
  expect(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '1980-01-01', ''].some(dateOf)).toBe(false);
});
