/** The JSON Schemas of the catalogue as the form reads them: words in both languages, references, kinds to choose among. */
import type { Words } from '../../api/problem.ts';

export interface Schema {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly 'x-zh'?: string;
  readonly 'x-en'?: string;
  /** What an id names: party, person, unit, document, task, deadline, event, hearing, request, explanation. */
  readonly 'x-ref'?: string;
  /** For what a person is named: performer, assigned, appointed, recused. */
  readonly 'x-named-as'?: string;
  readonly 'x-vocabulary'?: string;
  /** Codes that are offered where others may be written too. */
  readonly 'x-suggested'?: readonly Schema[];
  /** A day that may have been agreed on in the words of the lunar calendar. */
  readonly 'x-lunar'?: boolean;
  /** Asked only while another answer is one of these; `field` is a path from the group of this one (`..`: a group further out). */
  readonly 'x-when'?: {
    readonly field: string;
    readonly in: readonly (string | boolean)[];
    readonly required?: boolean;
  };
  /** Texts whose telling the field records, each only while another answer asks for it. */
  readonly 'x-tells'?: readonly {
    readonly id: string;
    readonly zh: string;
    readonly en: string;
    readonly article: string;
    readonly version: string;
    readonly when?: Schema['x-when'];
  }[];
  /** Set by the app where a group is a part of a whole form: its fields are drawn without a frame. */
  readonly 'x-plain'?: boolean;
  readonly const?: unknown;
  readonly enum?: readonly (string | number)[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly example?: unknown;
}

export type Path = readonly (string | number)[];
export type Values = Readonly<Record<string, unknown>>;

export const keyOf = (path: readonly PropertyKey[]): string => path.map(String).join('/');

export const isGroup = (value: unknown): value is Values =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Both languages of a schema's own words; a code without words stands for itself, so that a gap is seen. */
export function wordsOf(schema: Schema, otherwise: string): Words {
  const { 'x-zh': zh, 'x-en': en, title } = schema;
  return { zh: zh ?? title ?? otherwise, en: en ?? title ?? otherwise };
}

/** `description` says both languages in one line: `中文 / English`. */
export function describedBy(schema: Schema): Words | undefined {
  if (schema.description === undefined) return undefined;
  const [zh, en] = schema.description.split(' / ');
  return { zh: zh ?? '', en: en ?? zh ?? '' };
}

export interface Kinds {
  /** The property whose constant tells the kinds apart. */
  readonly property: string;
  readonly branches: readonly Schema[];
}

const isKind = (schema: Schema | undefined): boolean => schema?.const !== undefined;

/** The kinds of a `oneOf` of groups; undefined for a plain group and for the members of a vocabulary. */
export function kindsOf(schema: Schema): Kinds | undefined {
  const branches = schema.oneOf;
  const first = branches?.[0]?.properties;
  if (branches === undefined || first === undefined) return undefined;
  const property = Object.keys(first).find((name) =>
    branches.every(({ properties }) => isKind(properties?.[name])),
  );
  return property === undefined ? undefined : { property, branches };
}

/** The group that holds for these values: the schema itself, or the branch of the kind chosen in them. */
export function branchFor(schema: Schema, values: unknown): Schema | undefined {
  const kinds = kindsOf(schema);
  if (kinds === undefined) return schema;
  const chosen = isGroup(values) ? values[kinds.property] : undefined;
  return kinds.branches.find(({ properties }) => properties?.[kinds.property]?.const === chosen);
}

function propertyOf(schema: Schema, name: string, values: unknown): Schema | undefined {
  const kinds = kindsOf(schema);
  // The choice of the kind is there before a kind is chosen.
  if (name === kinds?.property) return kinds.branches[0]?.properties?.[name];
  return branchFor(schema, values)?.properties?.[name];
}

/** The schema of the value at a path, as far as the values say which kinds were chosen on the way. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[], values: unknown): Schema | undefined {
  let node: Schema | undefined = schema;
  let value = values;
  for (const step of path) {
    if (node === undefined) return undefined;
    node = typeof step === 'number' ? node.items : propertyOf(node, String(step), value);
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  }
  return node;
}

/** The reference of a value or, for a list of references, of its members. */
export const refOf = (schema: Schema): string | undefined => schema['x-ref'] ?? schema.items?.['x-ref'];

/** The members of a closed vocabulary, of one value or of a list. */
export const membersOf = (schema: Schema): readonly (string | number)[] | undefined =>
  schema.enum ?? schema.items?.enum;

export function memberWords(schema: Schema, member: string | number): Words {
  const named = (schema.enum === undefined ? schema.items : schema)?.oneOf;
  const entry = named?.find((one) => one.const === member);
  return wordsOf(entry ?? {}, String(member));
}

/** A list that one control holds: references or members chosen together. */
export const isChosenTogether = (schema: Schema): boolean =>
  schema.type === 'array' && (membersOf(schema) !== undefined || refOf(schema) !== undefined);

/** Where a fault at `path` is shown: there or, where nothing is drawn for that, at the nearest place around it; `''` at none. */
export function placeOf(schema: Schema, path: readonly PropertyKey[], values: unknown): string {
  for (let length = path.length; length > 0; length -= 1) {
    const steps = path.slice(0, length);
    const place = schemaAt(schema, steps, values);
    const around = schemaAt(schema, steps.slice(0, -1), values);
    const isRow = typeof steps.at(-1) === 'number' && place?.type === 'object';
    if (place !== undefined && !isRow && !(around !== undefined && isChosenTogether(around)))
      return keyOf(steps);
  }
  return '';
}
