/** The days that are left out and the extensions that were granted, row by row, on the grounds that the rule lists. */
import { Button, Form, Input, InputNumber, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import type { Rule, RuleTerms } from '../../api/generated.ts';
import { calculatorWords } from '../../words/calculator.ts';
import { useSay, useWords } from '../../words/words.ts';
import type { Exclusion, Extension } from './asked.ts';
import { useRowNames } from './row-names.ts';

/** The sentence of the fault at a place of the request; of the place itself or, with `under`, of anything in it. */
export type Told = (pointer: string) => string | undefined;

interface PlaceProps {
  readonly id: string;
  readonly label: string;
  readonly told: string | undefined;
  readonly children: ReactNode;
}

/** One control with its label, and what is wrong with it. */
export function Place({ id, label, told, children }: PlaceProps) {
  return (
    <Form.Item
      label={label}
      htmlFor={id}
      {...(told === undefined
        ? {}
        : { validateStatus: 'error' as const, help: <span id={`${id}-help`}>{told}</span> })}
    >
      {children}
    </Form.Item>
  );
}

/** What every control says of its fault. */
export const faulty = (id: string, told: string | undefined) =>
  told === undefined ? { id } : { id, 'aria-invalid': true, 'aria-describedby': `${id}-help` };

interface RowsProps<R> {
  readonly title: string;
  readonly add: string;
  /** What a row begins with. */
  readonly fresh: R;
  readonly rows: readonly R[];
  readonly change: (rows: readonly R[]) => void;
  readonly renderRow: (one: R, index: number, put: (next: R) => void) => ReactNode;
}

function Rows<R>({ title, add, fresh, rows, change, renderRow }: RowsProps<R>) {
  const t = useWords(calculatorWords);
  const { names, forget } = useRowNames(rows.length);
  const remove = (index: number): void => {
    forget(index);
    change(rows.filter((_, at) => at !== index));
  };
  return (
    <fieldset className="schema-group">
      <legend>{title}</legend>
      {rows.map((one, index) => (
        <div key={names[index]} className="calc-row">
          {renderRow(one, index, (next) => change(rows.with(index, next)))}
          <Button aria-label={`${title}: ${t('remove', { n: index + 1 })}`} onClick={() => remove(index)}>
            {t('removeShort')}
          </Button>
        </div>
      ))}
      <Button onClick={() => change([...rows, fresh])}>{add}</Button>
    </fieldset>
  );
}

/** The one ground that there is needs no choice. */
const onlyGround = (listed: readonly { readonly ground: string }[]): string =>
  listed.length === 1 ? (listed[0]?.ground ?? '') : '';

interface GroundProps {
  readonly id: string;
  readonly value: string;
  readonly grounds: readonly {
    readonly ground: string;
    readonly name: { readonly zh: string; readonly en: string };
  }[];
  readonly told: string | undefined;
  readonly pick: (ground: string) => void;
}

function Ground({ id, value, grounds, told, pick }: GroundProps) {
  const t = useWords(calculatorWords);
  const say = useSay();
  return (
    <Place id={id} label={t('ground')} told={told}>
      <Select<string | null>
        {...faulty(id, told)}
        value={value === '' ? null : value}
        options={grounds.map((one) => ({ value: one.ground, label: say(one.name) }))}
        onChange={(ground) => pick(ground ?? '')}
        style={{ width: '100%' }}
      />
    </Place>
  );
}

interface RowProps<R> {
  readonly rule: Rule;
  readonly one: R;
  readonly index: number;
  readonly put: (next: R) => void;
  readonly told: Told;
}

function DateOf({ one, index, put, told, name }: RowProps<Exclusion> & { readonly name: 'from' | 'to' }) {
  const t = useWords(calculatorWords);
  const id = `out-${index}-${name}`;
  const fault = told(`/exclusions/${index}/${name}`);
  return (
    <Place id={id} label={t(name)} told={fault}>
      <Input
        {...faulty(id, fault)}
        type="date"
        value={one[name]}
        onChange={({ target }) => put({ ...one, [name]: target.value })}
      />
    </Place>
  );
}

function ExclusionRow(props: RowProps<Exclusion>) {
  const { rule, one, index, put, told } = props;
  return (
    <>
      <Space size={8} wrap>
        <DateOf {...props} name="from" />
        <DateOf {...props} name="to" />
      </Space>
      <Ground
        id={`out-${index}-ground`}
        value={one.ground}
        grounds={rule.exclusions.filter(({ former }) => !former)}
        told={told(`/exclusions/${index}/ground`) ?? told(`/exclusions/${index}`)}
        pick={(ground) => put({ ...one, ground })}
      />
    </>
  );
}

interface ExclusionsProps {
  readonly rule: Rule;
  readonly rows: readonly Exclusion[];
  readonly change: (rows: readonly Exclusion[]) => void;
  readonly told: Told;
}

export function Exclusions({ rule, rows, change, told }: ExclusionsProps) {
  const t = useWords(calculatorWords);
  return (
    <Rows
      {...{ rows, change }}
      title={t('exclusions')}
      add={t('addExclusion')}
      fresh={{ from: '', to: '', ground: onlyGround(rule.exclusions) }}
      renderRow={(one, index, put) => <ExclusionRow {...{ rule, one, index, told, put }} />}
    />
  );
}

interface ExtensionsProps {
  readonly rule: Rule;
  readonly terms: RuleTerms;
  readonly rows: readonly Extension[];
  readonly change: (rows: readonly Extension[]) => void;
  readonly told: Told;
}

/** How much more: the law's where it says so, else what was granted. */
function Longer({ rule, terms, one, index, put, told }: RowProps<Extension> & { readonly terms: RuleTerms }) {
  const t = useWords(calculatorWords);
  const say = useSay();
  const listed = rule.extensions.find(({ ground }) => ground === one.ground);
  if (listed === undefined) return null;
  const id = `more-${index}-length`;
  const fault = told(`/extensions/${index}/length`) ?? told(`/extensions/${index}`);
  return (
    <Place id={id} label={`${t('more')} · ${say(listed.limit)}`} told={fault}>
      <Space>
        <InputNumber
          {...faulty(id, fault)}
          min={1}
          precision={0}
          value={one.length ?? null}
          placeholder={listed.length === undefined ? '' : String(listed.length)}
          onChange={(length) => {
            const { length: _before, ...rest } = one;
            put(length === null ? rest : { ...rest, length });
          }}
        />
        <span>{say(terms.units.find(({ code }) => code === (one.unit ?? listed.unit)))}</span>
      </Space>
    </Place>
  );
}

function ExtensionRow(props: RowProps<Extension> & { readonly terms: RuleTerms }) {
  const { rule, one, index, put, told } = props;
  return (
    <>
      <Ground
        id={`more-${index}-ground`}
        value={one.ground}
        grounds={rule.extensions}
        told={told(`/extensions/${index}/ground`)}
        pick={(ground) => put({ ground })}
      />
      <Longer {...props} />
    </>
  );
}

export function Extensions({ rule, terms, rows, change, told }: ExtensionsProps) {
  const t = useWords(calculatorWords);
  return (
    <Rows<Extension>
      {...{ rows, change }}
      title={t('extensions')}
      add={t('addExtension')}
      fresh={{ ground: onlyGround(rule.extensions) }}
      renderRow={(one, index, put) => <ExtensionRow {...{ rule, terms, one, index, told, put }} />}
    />
  );
}
