/**
 * The browser's check of a form against the server's: over every schema of the catalogue each example passes unchanged
 * after pruning, and spoilt copies get the same verdict from the browser's validator as from ajv.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../api/catalogue/catalogue.ts';
import { faultsOf, misfits } from '../../../web/src/parts/schema-form/faults.ts';
import { pruned } from '../../../web/src/parts/schema-form/pruned.ts';
import {
  branchFor,
  kindsOf,
  membersOf,
  memberWords,
  placeOf,
  type Schema,
  wordsOf,
} from '../../../web/src/parts/schema-form/schema.ts';
import { formWords } from '../../../web/src/words/form.ts';

interface Case {
  readonly name: string;
  readonly schema: Schema;
  readonly examples: readonly unknown[];
}

const { decisions, events, taskKinds } = buildCatalogue('zh');

const decisionCases = decisions.map(({ type, schema, examples }): Case => {
  return { name: type, schema, examples: examples.map(({ data }) => data) };
});
const taskCases = taskKinds.flatMap(({ kind, schemas, examples }) =>
  (['issue', 'attempt', 'complete', 'return'] as const).map((act): Case => {
    const example = (examples as Partial<Record<typeof act, unknown>>)[act];
    const schema = schemas[act] as Schema;
    return { name: `${kind}.${act}`, schema, examples: example === undefined ? [] : [example] };
  }),
);
const eventCases = events.map(
  ({ type, schema }): Case => ({ name: type, schema: schema as Schema, examples: [] }),
);
const forms = [...decisionCases, ...taskCases];
const all = [...forms, ...eventCases];

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

const BAD_VALUES: readonly unknown[] = [
  undefined,
  null,
  '',
  'x'.repeat(30_000),
  -1,
  1e9,
  true,
  [],
  {},
  '2026-02-30',
];

function replaced(whole: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(whole);
  let around = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) around = around[step] as typeof around;
  const last = path.at(-1) ?? '';
  if (value !== undefined) around[last] = value;
  else if (Array.isArray(around)) around.splice(Number(last), 1);
  else delete around[last];
  return copy;
}

/** Copies with each value in turn left out or made wrong, and with one property too many in each group. */
function spoilt(whole: unknown, at: unknown = whole, path: readonly (string | number)[] = []): unknown[] {
  if (at === null || typeof at !== 'object') return [];
  const extra = Array.isArray(at) ? [] : [replaced(whole, [...path, 'zzz'], 1)];
  const inside = Object.entries(at).flatMap(([name, value]) => {
    const here = [...path, Array.isArray(at) ? Number(name) : name];
    return [...BAD_VALUES.map((bad) => replaced(whole, here, bad)), ...spoilt(whole, value, here)];
  });
  return [...extra, ...inside];
}

describe('what the browser would send', () => {
  test('there is an example of every decision and of every act on a task', () => {
    expect(forms.filter(({ examples }) => examples.length === 0).map(({ name }) => name)).toEqual([]);
  });

  test.each(forms.map((one) => [one.name, one] as const))(
    '%s: examples pass unchanged',
    (_, { schema, examples }) => {
      for (const example of examples) {
        const sent = pruned(schema, example);
        expect(sent).toEqual(example);
        expect(faultsOf(schema, sent)).toEqual([]);
      }
    },
  );

  test.each(forms.map((one) => [one.name, one] as const))(
    '%s: spoilt copies as ajv says',
    (_, { schema, examples }) => {
      const valid = ajv.compile(schema);
      const copies = examples.flatMap((example) => spoilt(example));
      const differ = copies.filter((copy) => valid(copy) !== (misfits(schema, copy).length === 0));
      expect(differ).toEqual([]);
      // The copies are not all of one verdict, or nothing was compared.
      if (copies.length > 0) expect(copies.some((copy) => !valid(copy))).toBe(true);
    },
  );
});

describe('what nobody answered', () => {
  test('an untouched form of every decision holds nothing, and misses what the schema requires', () => {
    for (const { name, schema } of forms) {
      const empty = pruned(schema, { text: '  ', list: [], none: null, group: { inner: '' } });
      expect([name, empty]).toEqual([name, {}]);
      const kinds = kindsOf(schema);
      const missed = faultsOf(schema, {}).map(({ path, kind }) => `${path.map(String).join('/')} ${kind}`);
      const wanted = kinds === undefined ? (schema.required ?? []) : [kinds.property];
      expect([name, new Set(missed)]).toEqual([name, new Set(wanted.map((one) => `${one} required`))]);
    }
  });

  test('a part that is missing altogether, or is no group, is a fault', () => {
    for (const { name, schema } of forms) {
      const whole: Schema = { type: 'object', properties: { data: schema }, required: ['data'] };
      for (const wrong of [{}, { data: null }, { data: 'text' }, { data: [] }]) {
        expect([name, wrong, faultsOf(whole, wrong).length > 0]).toEqual([name, wrong, true]);
      }
    }
  });

  test('a required yes/no without a choice stays missing; a chosen "no" is kept', () => {
    const schema: Schema = { type: 'object', properties: { told: { type: 'boolean' } }, required: ['told'] };
    expect(pruned(schema, { told: undefined })).toEqual({});
    expect(faultsOf(schema, {})).toMatchObject([{ path: ['told'], kind: 'required' }]);
    expect(pruned(schema, { told: false })).toEqual({ told: false });
  });

  test('an empty list says "none" only where the schema asks for the list', () => {
    const list = { type: 'array', items: { type: 'string' } } as const;
    const schema: Schema = { type: 'object', properties: { asked: list, other: list }, required: ['asked'] };
    expect(pruned(schema, { asked: [''], other: [] })).toEqual({ asked: [] });
  });
});

describe('sentences of faults', () => {
  const ofDecision = (type: string): Schema => {
    const found = decisionCases.find(({ name }) => name === type);
    if (found === undefined) throw new Error(`no decision ${type}`);
    return found.schema;
  };

  test('say what is wrong where, after the kind that was chosen', () => {
    const given = { kind: 'service', unitId: 'u1', partyId: 'p1', document: 'poem', dueDays: 400 };
    expect(faultsOf(ofDecision('issue_task'), given)).toMatchObject([
      { path: ['dueDays'], kind: 'tooBig', params: { n: '60' } },
      { path: ['document'], kind: 'choose' },
    ]);
  });

  test('amounts, dates, and what cannot be given there', () => {
    const item = { obligorId: 'p1', kind: 'pay', amount: '12,5', dueDate: '2026-02-30', zzz: 1 };
    const faults = faultsOf(ofDecision('reach_agreement'), { items: [item] });
    const kinds = Object.fromEntries(faults.map(({ path, kind }) => [path.map(String).join('.'), kind]));
    expect(kinds).toMatchObject({
      'items.0.amount': 'amount',
      'items.0.dueDate': 'date',
      'items.0.zzz': 'unexpected',
    });
  });

  test('there is one in both languages for every kind', () => {
    expect(Object.keys(formWords.zh)).toEqual(Object.keys(formWords.en));
  });
});

/** Names without words of their own in either language, below a schema. */
function wordless(schema: Schema | undefined, at: string): string[] {
  if (schema === undefined) return [];
  const kinds = kindsOf(schema)?.branches ?? [];
  const members = membersOf(schema) ?? [];
  const properties = Object.entries(schema.properties ?? {});
  return [
    ...kinds.flatMap((branch) => wordless(branch, at)),
    ...members.filter((one) => lacks(memberWords(schema, one), String(one))).map((one) => `${at}=${one}`),
    ...properties.filter(([name, one]) => lacks(wordsOf(one, name), name)).map(([name]) => `${at}.${name}`),
    ...properties.flatMap(([name, one]) => wordless(one, `${at}.${name}`)),
    ...wordless(schema.items, `${at}[]`),
  ];
}

const lacks = ({ zh, en }: { zh: string; en: string }, code: string): boolean =>
  !/[\u4e00-\u9fa5]/u.test(zh) || en === '' || (en === code && /[a-z][A-Z]|_/u.test(code));

test('every property and every member has words in both languages', () => {
  expect(all.flatMap(({ name, schema }) => wordless(schema, name))).toEqual([]);
});

describe('the place at which a fault is shown', () => {
  test('is a field of the form for everything that an untouched form misses', () => {
    for (const { name, schema } of forms) {
      const whole: Schema = {
        type: 'object',
        properties: { data: { ...schema, 'x-plain': true } },
        required: ['data'],
      };
      const places = faultsOf(whole, { data: {} }).map(({ path }) => placeOf(whole, path, { data: {} }));
      expect([name, places.filter((place) => place === '' || place === 'data')]).toEqual([name, []]);
    }
  });

  test('is the control that holds a list together, and the list for a row of fields', () => {
    const party = { type: 'string', 'x-ref': 'party' } as const;
    const row: Schema = { type: 'object', properties: { name: { type: 'string' } } };
    const schema: Schema = {
      type: 'object',
      properties: { ids: { type: 'array', items: party }, rows: { type: 'array', items: row } },
    };
    expect(placeOf(schema, ['ids', 0], { ids: [1] })).toBe('ids');
    expect(placeOf(schema, ['rows', 0], { rows: [1] })).toBe('rows');
    expect(placeOf(schema, ['rows', 0, 'name'], { rows: [{}] })).toBe('rows/0/name');
    expect(placeOf(schema, ['elsewhere'], {})).toBe('');
  });
});

test('what is to be corrected offers what a complaint states, and takes other codes', () => {
  const { schema, examples } = decisionCases.find(({ name }) => name === 'request_correction') ?? {};
  const code = schema?.properties?.['items']?.items?.properties?.['code'];
  expect(code?.['x-suggested']).toContainEqual(
    expect.objectContaining({ const: 'copies', 'x-zh': '按对方人数提交的诉状副本' }),
  );
  expect(code?.enum).toBeUndefined();
  expect(examples).toContainEqual(
    expect.objectContaining({ items: [expect.objectContaining({ code: 'identity_proof' })] }),
  );
});

test('the kind chosen decides which fields there are', () => {
  const issue = decisionCases.find(({ name }) => name === 'issue_task')?.schema ?? {};
  const fields = (kind: string) => Object.keys(branchFor(issue, { kind })?.properties ?? {});
  expect(kindsOf(issue)?.branches.length).toBe(taskKinds.length);
  expect(fields('service')).toContain('document');
  expect(fields('address_confirmation')).not.toContain('document');
  expect(branchFor(issue, {})).toBeUndefined();
});
