/** The one control for a value that is not itself made of fields: antd's own, chosen by the schema. */
import { Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { formWords } from '../../words/form.ts';
import { useSay, useWords } from '../../words/words.ts';
import { type Choice, choicesOf, useDrawing } from './drawing.tsx';
import { Lunar } from './lunar.tsx';
import { memberWords, membersOf, refOf, type Schema, wordsOf } from './schema.ts';

/** Up to so many members are all shown at once, as on a printed form. */
const RADIOS = 4;
const LONG_TEXT = 500;

interface ControlProps {
  readonly schema: Schema;
  readonly required: boolean;
  readonly labelledBy: string;
  readonly invalid: boolean;
  readonly onBlur: () => void;
  // Form.Item hands these over.
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
  readonly 'aria-describedby'?: string;
}

interface Shared {
  readonly id: string;
  readonly onBlur: () => void;
  readonly 'aria-required': boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string;
}

interface Drawn {
  readonly props: ControlProps;
  /** What every control gets. */
  readonly shared: Shared;
}

function ChoiceSelect({ props, shared, options }: Drawn & { readonly options: readonly Choice[] }) {
  const t = useWords(formWords);
  const { schema, required, value, onChange } = props;
  const many = schema.type === 'array';
  const chosen = (many ? value : [value]) as readonly unknown[] | undefined;
  // A value kept in a draft may be gone meanwhile; its id would say nothing.
  const gone = (chosen ?? [])
    .filter((one) => one !== undefined && one !== null && one !== '')
    .filter((one) => !options.some((option) => option.value === one))
    .map((one) => ({ value: one as string, label: t('gone') }));
  return (
    <Select
      {...shared}
      {...(many ? { mode: 'multiple' as const } : {})}
      allowClear={!required}
      value={value === '' ? undefined : value}
      {...(onChange === undefined ? {} : { onChange })}
      options={[...options, ...gone]}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('choose')}
      notFoundContent={t('noChoice')}
      style={{ width: '100%' }}
    />
  );
}

function MemberControl({
  props,
  shared,
  members,
}: Drawn & { readonly members: readonly (string | number)[] }) {
  const say = useSay();
  const { schema, required, labelledBy, value, onChange } = props;
  const options = members.map((member) => ({ value: member, label: say(memberWords(schema, member)) }));
  if (schema.enum === undefined || members.length > RADIOS || !required) {
    return <ChoiceSelect props={props} shared={shared} options={options} />;
  }
  return (
    <Radio.Group
      {...shared}
      aria-labelledby={labelledBy}
      options={options}
      value={value}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}

/** Nobody's "no": a yes/no stands open until somebody chooses, and one that may be left out can be left out again. */
function YesNo({ props, shared }: Drawn) {
  const t = useWords(formWords);
  const { required, labelledBy, value, onChange } = props;
  const options = [
    { value: true, label: t('yes') },
    { value: false, label: t('no') },
    ...(required ? [] : [{ value: '', label: t('unanswered') }]),
  ];
  return (
    <Radio.Group
      {...shared}
      aria-labelledby={labelledBy}
      options={options}
      value={value}
      onChange={(event) => onChange?.(event.target.value === '' ? undefined : event.target.value)}
    />
  );
}

function Figure({ props, shared }: Drawn) {
  const { schema, value, onChange } = props;
  const whole = schema.type === 'integer';
  return (
    <InputNumber
      {...shared}
      value={value as number | null}
      {...(onChange === undefined ? {} : { onChange })}
      {...(whole ? { precision: 0 } : {})}
      inputMode={whole ? 'numeric' : 'decimal'}
      autoComplete="off"
      style={{ width: '100%', maxWidth: 240 }}
    />
  );
}

/** To the schema a telephone number is any text; its property says what keyboard a thumb wants. */
const inputModeOf = (schema: Schema, id: string): 'decimal' | 'tel' | 'text' => {
  if (schema.anyOf !== undefined) return 'decimal';
  return /(^|_)phone$/u.test(id) ? 'tel' : 'text';
};

/** Asia/Shanghai has kept UTC+8 without summer time since 1991; the browser may stand anywhere. */
const SHANGHAI = '+08:00';

/** An instant to the minute in Asia/Shanghai. */
function Instant({ props, shared }: Drawn) {
  const { value, onChange } = props;
  return (
    <Input
      {...shared}
      type="datetime-local"
      value={typeof value === 'string' ? value.slice(0, 16) : ''}
      onChange={({ target }) => onChange?.(target.value === '' ? undefined : `${target.value}:00${SHANGHAI}`)}
      style={{ maxWidth: 260 }}
    />
  );
}

interface LineProps {
  readonly schema: Schema;
  readonly given: Shared & {
    readonly value: string;
    readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
    readonly autoComplete: string;
  };
  readonly mode: 'decimal' | 'tel' | 'text';
}

interface AgreedProps {
  readonly id: string;
  readonly day: ReactNode;
  readonly onChange: ControlProps['onChange'];
}

/** A day that may have been agreed on in the words of the lunar calendar. */
const Agreed = ({ id, day, onChange }: AgreedProps) => (
  <>
    {day}
    <Lunar id={id} put={(date) => onChange?.(date)} />
  </>
);

/** One line; where codes are offered for it, the browser shows the words beside each. */
function Line({ schema, given, mode }: LineProps) {
  const say = useSay();
  const short = schema.anyOf !== undefined || schema.pattern !== undefined;
  const codes = schema['x-suggested'];
  const list = `${given.id}-codes`;
  const line = (
    <Input
      {...given}
      inputMode={mode}
      {...(codes === undefined ? {} : { list })}
      {...(short ? { style: { maxWidth: 320 } } : {})}
    />
  );
  if (codes === undefined) return line;
  return (
    <>
      {line}
      <datalist id={list}>
        {codes.map((code) => (
          <option key={String(code.const)} value={String(code.const)}>
            {say(wordsOf(code, String(code.const)))}
          </option>
        ))}
      </datalist>
    </>
  );
}

function Text({ props, shared }: Drawn) {
  const { schema, value, onChange } = props;
  const given = {
    ...shared,
    value: typeof value === 'number' ? String(value) : ((value as string | undefined) ?? ''),
    onChange: (event: { readonly target: { readonly value: string } }) => onChange?.(event.target.value),
    autoComplete: 'off',
  };
  if (schema.format === 'date-time') return <Instant props={props} shared={shared} />;
  if (schema.format === 'date') {
    const day = <Input {...given} type="date" style={{ maxWidth: 240 }} />;
    return schema['x-lunar'] === true ? <Agreed id={shared.id} {...{ day, onChange }} /> : day;
  }
  if ((schema.maxLength ?? 0) > LONG_TEXT) {
    return <Input.TextArea {...given} autoSize={{ minRows: 2, maxRows: 12 }} />;
  }
  return <Line schema={schema} given={given} mode={inputModeOf(schema, props.id ?? '')} />;
}

export function Control(props: ControlProps): ReactNode {
  const { choices } = useDrawing();
  const { schema, required, invalid, id, onBlur, 'aria-describedby': described } = props;
  const shared = {
    id: id ?? '',
    onBlur,
    'aria-required': required,
    'aria-invalid': invalid,
    ...(described === undefined ? {} : { 'aria-describedby': described }),
  };
  const drawn = { props, shared };
  if (refOf(schema) !== undefined) return <ChoiceSelect {...drawn} options={choicesOf(choices, schema)} />;
  const members = membersOf(schema);
  if (members !== undefined) return <MemberControl {...drawn} members={members} />;
  if (schema.type === 'boolean') return <YesNo {...drawn} />;
  if (schema.type === 'integer' || schema.type === 'number') return <Figure {...drawn} />;
  return <Text {...drawn} />;
}
