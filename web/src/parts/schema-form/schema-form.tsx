/**
 * A form from a JSON Schema of the catalogue, and from nothing else: a decision, a report on a task, any later act of law
 * is drawn without a change here. Nothing unanswered becomes an answer (pruned.ts); faults stand at their field in the
 * form's own sentences, those of the server at the places its JSON pointers name.
 */
import { Alert, Button, Form } from 'antd';
import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { FieldError } from '../../api/problem.ts';
import { formWords } from '../../words/form.ts';
import { useWords } from '../../words/words.ts';
import { type Choices, type Notes, DrawingContext, idOf, useFaultSentence } from './drawing.tsx';
import { faultsOf } from './faults.ts';
import { Fields } from './field.tsx';
import { keptOf, pruned, wholeOf } from './pruned.ts';
import { keyOf, type Path, placeOf, type Schema } from './schema.ts';
import './schema-form.css';

export type { Choice, Choices } from './drawing.tsx';

interface SchemaFormProps {
  readonly schema: Schema;
  /** Read once; give another `key` to begin anew. */
  readonly initial?: unknown;
  readonly choices?: Choices;
  readonly notes?: Notes;
  /** What is answered so far, whether it may be sent as it is, and what a draft keeps of it: also what is not asked just now. */
  readonly onChange?: (data: unknown, complete: boolean, kept: unknown) => void;
  readonly onSubmit: (data: unknown) => void;
  /** Faults that the server found; pointers into the data of this form. */
  readonly faults?: readonly FieldError[];
  readonly submitLabel?: string;
  readonly busy?: boolean;
  /** Stands between the fields and the button: the preview of what follows. */
  readonly children?: ReactNode;
}

interface Told {
  /** Where it is shown. */
  readonly place: string;
  readonly sentence: string;
}

/** A JSON pointer (RFC 6901) as a path; what is a number in it counts the rows of a list. */
const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/u.test(step) ? Number(step) : step));

/** The first place in the order of the page gets the caret. */
function focusFirst(name: string, keys: Iterable<string>): void {
  const found = [...keys].flatMap((key) => document.getElementById(idOf(name, key.split('/'))) ?? []);
  const [first] = found.toSorted((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  const target = first?.matches('input,textarea,fieldset') === true ? first : first?.querySelector('input');
  (target ?? first)?.focus();
  first?.scrollIntoView({ block: 'center' });
}

interface Mended {
  readonly of: SchemaFormProps['faults'];
  readonly keys: readonly string[];
}

/** Faults of the server hold until the field they are at, or one within, is changed. */
function useServerFaults(schema: Schema, faults: readonly FieldError[] | undefined) {
  const [mended, setMended] = useState<Mended>({ of: undefined, keys: [] });
  const standing = useMemo(
    () =>
      (faults ?? [])
        .filter(({ pointer }) => mended.of !== faults || !mended.keys.includes(keyOf(pathOf(pointer))))
        .map(({ pointer, message }) => ({ path: pathOf(pointer), sentence: message })),
    [faults, mended],
  );
  const at = (data: unknown): readonly Told[] =>
    standing.map(({ path, sentence }) => ({ place: placeOf(schema, path, data), sentence }));
  const changed = (keys: readonly string[]): void =>
    setMended((before) => ({ of: faults, keys: [...(before.of === faults ? before.keys : []), ...keys] }));
  return { at, changed };
}

/** Sentences by place; under `''` stand those that have no place. */
function placed(all: readonly Told[]): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  for (const { place, sentence } of all) {
    const before = told.get(place);
    if (before === undefined) told.set(place, sentence);
    else if (place === '') told.set(place, `${before}；${sentence}`);
  }
  return told;
}

function pathsIn(value: unknown, path: readonly string[] = []): readonly string[] {
  if (value === null || typeof value !== 'object') return [keyOf(path)];
  return [
    ...(path.length > 0 ? [keyOf(path)] : []),
    ...Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name])),
  ];
}

/** The state of one form: its answers, what was left once, what is wrong where. */
function useAnswers({ schema, initial, onChange, onSubmit, faults }: SchemaFormProps) {
  const [form] = Form.useForm();
  const [data, setData] = useState<unknown>(() => pruned(schema, initial ?? {}));
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [sent, setSent] = useState(false);
  const server = useServerFaults(schema, faults);
  const sentence = useFaultSentence();
  const found = useMemo(() => faultsOf(schema, data), [schema, data]);
  const own = found
    .map((fault) => ({ place: placeOf(schema, fault.path, data), sentence: sentence(fault) }))
    .filter(({ place }) => sent || seen.has(place));
  const told = placed([...server.at(data), ...own]);
  // A field that comes back with this very change is not drawn yet, and has its answer.
  const held = (): unknown => wholeOf(form.getFieldsValue(), form.getFieldsValue(true));
  const change = (changed: unknown): void => {
    const whole = held();
    const next = pruned(schema, whole);
    server.changed(pathsIn(changed));
    setData(next);
    onChange?.(next, faultsOf(schema, next).length === 0, keptOf(schema, whole));
  };
  const left = useCallback(
    (key: string) => setSeen((keys) => (keys.has(key) ? keys : new Set(keys).add(key))),
    [],
  );
  const submit = (): boolean => {
    const now = pruned(schema, held());
    setData(now);
    setSent(true);
    if (faultsOf(schema, now).length > 0) return false;
    onSubmit(now);
    return true;
  };
  return { form, told, change, left, submit };
}

/** After a refused press, and when the server's faults arrive, the caret goes to the first place to mend. */
function useFocus(name: string, faults: SchemaFormProps['faults'], told: ReadonlyMap<string, string>) {
  const wanted = useRef(false);
  useEffect(() => {
    if (faults !== undefined && faults.length > 0) wanted.current = true;
  }, [faults]);
  useEffect(() => {
    if (!wanted.current || told.size === 0) return;
    wanted.current = false;
    focusFirst(name, told.keys());
  }, [name, told]);
  return () => {
    wanted.current = true;
  };
}

export function SchemaForm(props: SchemaFormProps) {
  const { schema, initial, choices, notes, faults, submitLabel, busy = false, children } = props;
  const t = useWords(formWords);
  const name = `f${useId().replaceAll(/\W/gu, '')}`;
  const { form, told, change, left, submit } = useAnswers(props);
  const focus = useFocus(name, faults, told);
  const drawing = useMemo(
    () => ({ name, choices: choices ?? {}, notes: notes ?? {}, told, left }),
    [name, choices, notes, told, left],
  );
  const press = (): void => {
    if (!submit()) focus();
  };
  return (
    <DrawingContext value={drawing}>
      <Form
        form={form}
        name={name}
        layout="vertical"
        className="schema-form"
        disabled={busy}
        scrollToFirstError={false}
        {...(initial === undefined ? {} : { initialValues: initial as object })}
        onValuesChange={change}
        onFinish={press}
        noValidate
      >
        <Fields schema={schema} at={[]} path={[]} />
        {told.get('') !== undefined && (
          <Alert type="error" showIcon title={t('otherFaults')} description={told.get('')} role="alert" />
        )}
        {children}
        <Button type="primary" htmlType="submit" loading={busy}>
          {submitLabel ?? t('submit')}
        </Button>
      </Form>
    </DrawingContext>
  );
}
