/**
 * What is wrong with answers, after a JSON Schema of the catalogue. zod builds its checks at run time without
 * `new Function` (`jitless`), so the policy `script-src 'self'` holds. The kinds of faults have sentences in words/form.ts.
 */
import * as z from 'zod';
import { branchFor, kindsOf, membersOf, refOf, type Schema, schemaAt } from './schema.ts';
import { unanswered } from './when.ts';

z.config({ jitless: true });

export type FaultKind =
  | 'required'
  | 'choose'
  | 'tooLong'
  | 'tooShort'
  | 'tooFew'
  | 'tooMany'
  | 'tooSmall'
  | 'tooBig'
  | 'date'
  | 'amount'
  | 'number'
  | 'format'
  | 'unexpected';

export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly kind: FaultKind;
  readonly params: { readonly n: string; readonly example: string };
}

type Issue = z.core.$ZodIssue;
type Union = Extract<Issue, { readonly code: 'invalid_union' }>;

const compiled = new WeakMap<Schema, z.ZodType>();

/** Compiled once a schema object: the catalogue is read once a language, and a form keeps the part of it that it asks. */
function checkOf(schema: Schema): z.ZodType {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const made = z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema);
  compiled.set(schema, made);
  return made;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return value;
}

const otherType = (issue: Issue): boolean => issue.code === 'invalid_type' && issue.path.length === 0;

/** Of alternatives the faults of the one meant: of the kind that was chosen, else of the right type. */
function meant(union: Union, schema: Schema, data: unknown): readonly Issue[] {
  const { errors, path } = union;
  const place = schemaAt(schema, path, data);
  const kinds = place && kindsOf(place);
  if (kinds === undefined) {
    return errors.find((issues) => !issues.some(otherType)) ?? errors[0] ?? [];
  }
  const branch = branchFor(place ?? {}, valueAt(data, path));
  if (branch !== undefined) return errors[kinds.branches.indexOf(branch)] ?? [];
  return (errors[0] ?? []).filter((issue) => issue.path[0] === kinds.property);
}

function flat(issues: readonly Issue[], schema: Schema, data: unknown): readonly Issue[] {
  return issues.flatMap((issue): readonly Issue[] => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const inner = meant(issue, schema, data);
    // A group that is missing altogether, or is none at all, is a fault of its own.
    if (inner.length === 0) return [issue];
    const whole = inner.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
    return flat(whole, schema, data);
  });
}

const NOTHING = { n: '', example: '' };

const SIZE: Readonly<Record<string, readonly [few: FaultKind, many: FaultKind]>> = {
  string: ['tooShort', 'tooLong'],
  array: ['tooFew', 'tooMany'],
};

function sizeFault(issue: Issue): Pick<Fault, 'kind' | 'params'> | undefined {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return undefined;
  const [few, many] = SIZE[issue.origin] ?? ['tooSmall', 'tooBig'];
  return issue.code === 'too_small'
    ? { kind: few, params: { ...NOTHING, n: String(issue.minimum) } }
    : { kind: many, params: { ...NOTHING, n: String(issue.maximum) } };
}

/** The kind of fault that the place allows, whatever zod calls it. */
function kindAt(schema: Schema | undefined): FaultKind {
  if (schema === undefined) return 'format';
  if (membersOf(schema) !== undefined || refOf(schema) !== undefined || schema.type === 'boolean')
    return 'choose';
  if (schema.const !== undefined || schema.oneOf !== undefined) return 'choose';
  if (schema.anyOf !== undefined) return 'amount';
  if (schema.format === 'date') return 'date';
  return schema.type === 'integer' || schema.type === 'number' ? 'number' : 'format';
}

function faultOf(issue: Issue, schema: Schema, data: unknown): readonly Fault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({ path: [...path, name], kind: 'unexpected', params: NOTHING }));
  }
  const value = valueAt(data, path);
  if (value === undefined || value === '') return [{ path, kind: 'required', params: NOTHING }];
  const sized = sizeFault(issue);
  if (sized !== undefined) return [{ path, ...sized }];
  const place = schemaAt(schema, path, data);
  const example = place?.example;
  const params = { ...NOTHING, example: typeof example === 'string' ? example : '' };
  return [{ path, kind: kindAt(place), params }];
}

/** Everything that is wrong with `data`, one fault a place, what is needed beside another answer too; empty when it may be sent. */
export function faultsOf(schema: Schema, data: unknown): readonly Fault[] {
  const needed = unanswered(schema, data);
  const found = misfits(schema, data);
  return [...found, ...needed.map((path): Fault => ({ path, kind: 'required', params: NOTHING }))];
}

/** What is wrong with `data` by the JSON Schema alone. */
export function misfits(schema: Schema, data: unknown): readonly Fault[] {
  const issues = flat(checkOf(schema).safeParse(data).error?.issues ?? [], schema, data);
  const found = issues.flatMap((issue) => faultOf(issue, schema, data));
  const places = new Map<string, Fault>();
  for (const fault of found) {
    const key = fault.path.map(String).join('/');
    if (!places.has(key)) places.set(key, fault);
  }
  return [...places.values()];
}
