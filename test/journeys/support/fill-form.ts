/**
 * Fills in a form that was drawn from a JSON Schema of the catalogue as a person does: field by field, each found by its
 * label in the language of the page. What a reference is called there a `Naming` says.
 */
import type { Locator, Page } from 'playwright-core';
import {
  branchFor,
  isChosenTogether,
  isGroup,
  kindsOf,
  membersOf,
  memberWords,
  refOf,
  type Schema,
  wordsOf,
} from '../../../web/src/parts/schema-form/schema.ts';
import { isNeeded } from '../../../web/src/parts/schema-form/when.ts';
import { formWords } from '../../../web/src/words/form.ts';
import type { Language } from './browsers.ts';

/** What a person reads of the thing behind an id, in pieces that stand in its choice. */
export type Naming = (ref: string, id: string) => readonly string[];

/** With what a person works: a mouse, or a keyboard alone (keyboard.ts). */
export interface Hands {
  /** A mouse or a finger. */
  readonly pointer: boolean;
  /** Opens a choice. */
  readonly open: (field: Locator) => Promise<void>;
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Takes what is left of a choice after its first piece was written into it: `wanted`. */
  readonly take: (page: Page, wanted: Locator) => Promise<void>;
  readonly check: (radio: Locator) => Promise<void>;
  readonly press: (button: Locator) => Promise<void>;
}

export const MOUSE: Hands = {
  pointer: true,
  open: (field) => field.click(),
  write: (field, text) => field.fill(text),
  take: (_page, wanted) => wanted.click(),
  check: (radio) => radio.check(),
  press: (button) => button.click(),
};

export interface Filling {
  readonly page: Page;
  readonly lang: Language;
  readonly naming: Naming;
  readonly hands?: Hands;
}

const handsOf = ({ hands = MOUSE }: Filling): Hands => hands;

const labelOf = ({ lang }: Filling, schema: Schema, name: string, required: boolean): string =>
  `${wordsOf(schema, name)[lang]}${required ? '' : formWords[lang].optional}`;

/** Opens a choice and takes what has all the pieces in it. */
async function choose(filling: Filling, field: Locator, pieces: readonly string[]): Promise<void> {
  const { page } = filling;
  const hands = handsOf(filling);
  await hands.open(field);
  await hands.write(field, pieces[0] ?? '');
  // antd gives roles to three of the choices at a time; the others a person sees, and so does this.
  let choices = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
  for (const piece of pieces) choices = choices.filter({ hasText: piece });
  await choices.first().waitFor();
  const [first = ''] = pieces;
  const exact = choices.getByText(first, { exact: true });
  // Where several begin alike, the one that is called just so; of what has no name here the first that is offered.
  await hands.take(page, (first !== '' && (await exact.count()) > 0 ? exact : choices).first());
}

async function chooseMany(
  filling: Filling,
  field: Locator,
  all: readonly (readonly string[])[],
): Promise<void> {
  for (const pieces of all) await choose(filling, field, pieces);
  // Several are chosen one after the other; the list stays open until the field is left.
  await field.press('Tab');
}

function piecesOf(filling: Filling, schema: Schema, value: unknown): readonly string[] {
  const ref = refOf(schema);
  if (ref !== undefined) return filling.naming(ref, String(value));
  return [memberWords(schema, value as string)[filling.lang]];
}

/** Checks the answer where all are shown at once; false where they have to be opened first. */
async function pickRadio(filling: Filling, field: Locator, answer: string): Promise<boolean> {
  await field.waitFor();
  if ((await field.getAttribute('role')) !== 'radiogroup') return false;
  await handsOf(filling).check(field.getByRole('radio', { name: answer, exact: true }));
  return true;
}

interface Question {
  readonly label: string;
  readonly schema: Schema;
}

async function answer(
  filling: Filling,
  scope: Locator,
  { label, schema }: Question,
  value: unknown,
): Promise<void> {
  const field = scope.getByLabel(label, { exact: true }).first();
  if (schema.type === 'boolean') {
    const words = formWords[filling.lang];
    await pickRadio(filling, field, value === true ? words.yes : words.no);
    return;
  }
  if (Array.isArray(value)) {
    await chooseMany(
      filling,
      field,
      value.map((one) => piecesOf(filling, schema, one)),
    );
    return;
  }
  if (refOf(schema) === undefined && membersOf(schema) === undefined) {
    await handsOf(filling).write(field, String(value));
    return;
  }
  const pieces = piecesOf(filling, schema, value);
  if (!(await pickRadio(filling, field, pieces[0] ?? ''))) await choose(filling, field, pieces);
}

async function fillRows(
  filling: Filling,
  scope: Locator,
  {
    schema,
    label,
    rows,
  }: { readonly schema: Schema; readonly label: string; readonly rows: readonly unknown[] },
): Promise<void> {
  const group = scope.getByRole('group', { name: label, exact: true }).first();
  const add = group.getByRole('button', {
    name: formWords[filling.lang].add.replace('{{what}}', label),
    exact: true,
  });
  for (const [index, row] of rows.entries()) {
    const title = `${label} ${index + 1}`;
    const remove = formWords[filling.lang].remove.replace('{{what}}', title);
    const mine = group
      .locator('.ant-card')
      .filter({ has: filling.page.getByRole('button', { name: remove, exact: true }) });
    if ((await mine.count()) === 0) await handsOf(filling).press(add);
    const items = schema.items ?? {};
    if (isGroup(row)) await fillFields(filling, mine, items, row);
    else await answer(filling, mine, { label: title, schema: items }, row);
  }
}

async function fillOne(
  filling: Filling,
  scope: Locator,
  of: { schema: Schema; name: string; required: boolean; value: unknown },
) {
  const { schema, name, required, value } = of;
  const bare = wordsOf(schema, name)[filling.lang];
  if (isGroup(value)) {
    const group =
      schema['x-plain'] === true ? scope : scope.getByRole('group', { name: bare, exact: true }).first();
    await fillFields(filling, group, schema, value);
  } else if (Array.isArray(value) && !isChosenTogether(schema)) {
    await fillRows(filling, scope, { schema, label: bare, rows: value });
  } else {
    await answer(filling, scope, { label: labelOf(filling, schema, name, required), schema }, value);
  }
}

/** Fills in what `values` says, in the order of the form; the kind of a group first, since the rest depends on it. */
export async function fillFields(
  filling: Filling,
  scope: Locator,
  schema: Schema,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const kinds = kindsOf(schema);
  if (kinds !== undefined) {
    const constants = kinds.branches.flatMap(({ properties }) => properties?.[kinds.property] ?? []);
    const members = constants.map((one) => one.const as string);
    const kind: Schema = {
      ...constants[0],
      type: 'string',
      enum: members,
      oneOf: constants.flatMap((one) => one.oneOf ?? []),
    };
    const label = wordsOf(kind, kinds.property)[filling.lang];
    await answer(filling, scope, { label, schema: kind }, values[kinds.property]);
  }
  const branch = branchFor(schema, values);
  for (const [name, property] of Object.entries(branch?.properties ?? {})) {
    if (values[name] === undefined || name === kinds?.property) continue;
    const required = isNeeded(branch, name);
    await fillOne(filling, scope, { schema: property, name, required, value: values[name] });
  }
}

/** What is said of the field, or of the group of fields, with this label: it stands there for eyes, and is read out there. */
export async function saidAt(page: Page, label: string): Promise<string> {
  const field = page.getByLabel(label, { exact: true });
  const place = field.or(page.getByRole('group', { name: label, exact: true })).first();
  return await place.evaluate((one) =>
    (one.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
}
