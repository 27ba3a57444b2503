/** One property of a schema: a control with its label, a group, or a list. */
import { Button, Card, Form, Space } from 'antd';
import type { ReactNode } from 'react';
import { Article } from '../article.tsx';
import { Text } from '../text.tsx';
import { formWords } from '../../words/form.ts';
import { useSay, useWords } from '../../words/words.ts';
import { Control } from './control.tsx';
import { idOf, useDrawing } from './drawing.tsx';
import {
  branchFor,
  describedBy,
  isChosenTogether,
  keyOf,
  kindsOf,
  type Path,
  type Schema,
  wordsOf,
} from './schema.ts';
import { isAsked, isNeeded, type When, whereAnswered } from './when.ts';

interface FieldProps {
  readonly schema: Schema;
  readonly name: string;
  /** Where antd's Form keeps the value: within a list relative to the list. */
  readonly at: Path;
  /** Where the value lies in the whole. */
  readonly path: Path;
  readonly required: boolean;
}

/** The sentence of a fault shown here, if any. */
function useTold(path: Path): string | undefined {
  return useDrawing().told.get(keyOf(path));
}

/** What is said at this field from elsewhere. */
function useNote(path: Path): ReactNode {
  return useDrawing().notes[keyOf(path)];
}

type Told = NonNullable<Schema['x-tells']>[number];

/** What is told where the answer says that it was: ready to be read out. */
function TellingText({ text }: { readonly text: Told }) {
  const t = useWords(formWords);
  const say = useSay();
  return (
    <p className="telling-text">
      {t('tells')} {say(text)} <Article text={text.article} />
    </p>
  );
}

const hasBeneath = ({ description, 'x-tells': tells }: Schema): boolean =>
  description !== undefined || tells !== undefined;

/** Below the control: what to enter, and what it says was told. */
function Beneath({ schema, path }: Pick<FieldProps, 'schema' | 'path'>): ReactNode {
  const say = useSay();
  const hint = describedBy(schema);
  const group = path.slice(0, -1);
  return (
    <>
      {useNote(path)}
      {hint !== undefined && say(hint)}
      {schema['x-tells']?.map((text) => (
        <Asked key={text.id} when={text.when} group={group}>
          <TellingText text={text} />
        </Asked>
      ))}
    </>
  );
}

function Answer({ schema, name, at, path, required, label }: FieldProps & { readonly label?: string }) {
  const t = useWords(formWords);
  const say = useSay();
  const { name: form, left } = useDrawing();
  const told = useTold(path);
  const noted = useNote(path) !== undefined;
  const labelId = `${idOf(form, path)}_label`;
  const text = label ?? say(wordsOf(schema, name));
  return (
    <Form.Item
      name={[...at]}
      label={<span id={labelId}>{required ? text : `${text}${t('optional')}`}</span>}
      required={required}
      {...(told === undefined ? {} : { help: told, validateStatus: 'error' as const })}
      extra={hasBeneath(schema) || noted ? <Beneath schema={schema} path={path} /> : undefined}
    >
      <Control
        schema={schema}
        required={required}
        labelledBy={labelId}
        invalid={told !== undefined}
        onBlur={() => left(keyOf(path))}
      />
    </Form.Item>
  );
}

/** A fault of a group or list as a whole. */
function GroupFault({ path }: { readonly path: Path }) {
  const { name } = useDrawing();
  const told = useTold(path);
  if (told === undefined) return null;
  return (
    <Text type="danger" role="alert" id={`${idOf(name, path)}_help`}>
      {told}
    </Text>
  );
}

function Group({
  legend,
  path,
  children,
}: {
  readonly legend: string;
  readonly path: Path;
  readonly children: ReactNode;
}) {
  const { name } = useDrawing();
  const told = useTold(path);
  const described = told === undefined ? {} : { 'aria-describedby': `${idOf(name, path)}_help` };
  return (
    <fieldset className="schema-group" id={idOf(name, path)} tabIndex={-1} {...described}>
      <legend>{legend}</legend>
      {useNote(path)}
      {children}
      <GroupFault path={path} />
    </fieldset>
  );
}

interface RowsProps extends FieldProps {
  readonly label: string;
  readonly items: Schema;
}

function RowBody({ items, name, label, row, path }: RowsProps & { readonly row: number }) {
  const inside = [...path, row];
  if (items.type === 'object' || items.oneOf !== undefined) {
    return <Fields schema={items} at={[row]} path={inside} />;
  }
  return (
    <Answer schema={items} name={name} at={[row]} path={inside} required label={`${label} ${row + 1}`} />
  );
}

function Rows(props: RowsProps) {
  const t = useWords(formWords);
  const { at, items, label, schema } = props;
  const full = (count: number): boolean => count >= (schema.maxItems ?? Number.POSITIVE_INFINITY);
  return (
    <Form.List name={[...at]}>
      {(rows, { add, remove }) => (
        <Space orientation="vertical" style={{ width: '100%' }}>
          {rows.map((row) => (
            <Card
              key={row.key}
              size="small"
              title={`${label} ${row.name + 1}`}
              extra={
                <Button
                  onClick={() => remove(row.name)}
                  aria-label={t('remove', { what: `${label} ${row.name + 1}` })}
                >
                  {t('remove', { what: '' })}
                </Button>
              }
            >
              <RowBody {...props} row={row.name} />
            </Card>
          ))}
          <Button disabled={full(rows.length)} onClick={() => add(items.type === 'object' ? {} : '')}>
            {t('add', { what: label })}
          </Button>
        </Space>
      )}
    </Form.List>
  );
}

function Field(props: FieldProps): ReactNode {
  const say = useSay();
  const { schema, name, at, path } = props;
  if (schema['x-plain'] === true) return <Fields schema={schema} at={at} path={path} />;
  if (schema.type === 'object') {
    return (
      <Group legend={say(wordsOf(schema, name))} path={path}>
        <Fields schema={schema} at={at} path={path} />
      </Group>
    );
  }
  const items = schema.items;
  if (items !== undefined && !isChosenTogether(schema)) {
    const label = say(wordsOf(schema, name));
    return (
      <Group legend={label} path={path}>
        <Rows {...props} label={label} items={items} />
      </Group>
    );
  }
  return <Answer {...props} />;
}

/** Which of several kinds: the constants of the branches become the members of one choice. */
function kindSchema(property: string, branches: readonly Schema[]): Schema {
  const constants = branches.flatMap(({ properties }) => properties?.[property] ?? []);
  const members = constants.map((one) => one.const as string);
  return {
    ...constants[0],
    type: 'string',
    enum: members,
    oneOf: constants.flatMap((one) => one.oneOf ?? []),
  };
}

interface AfterProps {
  readonly when: When;
  /** Where the group of the field lies in the whole. */
  readonly group: Path;
  readonly children: ReactNode;
}

/** Shown while the other answer asks for it; what was answered stays in the form meanwhile. */
function After({ when, group, children }: AfterProps): ReactNode {
  const form = Form.useFormInstance();
  const answer: unknown = Form.useWatch([...whereAnswered(when, group)], { form, preserve: true });
  return isAsked(when, answer) ? children : null;
}

function Asked({
  when,
  ...props
}: Omit<AfterProps, 'when'> & { readonly when: When | undefined }): ReactNode {
  return when === undefined ? props.children : <After when={when} {...props} />;
}

interface FieldsProps {
  readonly schema: Schema;
  readonly at: Path;
  readonly path: Path;
}

/** The properties of a group; with kinds to choose among, the choice first and then what that kind asks. */
export function Fields({ schema, at, path }: FieldsProps): ReactNode {
  const kinds = kindsOf(schema);
  const values: unknown = Form.useWatch([...path], { form: Form.useFormInstance(), preserve: true });
  const branch = branchFor(schema, values);
  const properties = Object.entries(branch?.properties ?? {}).filter(([name]) => name !== kinds?.property);
  return (
    <>
      {kinds !== undefined && (
        <Answer
          schema={kindSchema(kinds.property, kinds.branches)}
          name={kinds.property}
          at={[...at, kinds.property]}
          path={[...path, kinds.property]}
          required
        />
      )}
      {properties.map(([name, property]) => (
        <Asked key={name} when={property['x-when']} group={path}>
          <Field
            schema={property}
            name={name}
            at={[...at, name]}
            path={[...path, name]}
            required={isNeeded(branch, name)}
          />
        </Asked>
      ))}
    </>
  );
}
