/** What is asked: a rule that is looked for, the day it counts from, what is left out and how it was lengthened. */
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Rule, RuleTerms } from '../../api/generated.ts';
import { useRules } from '../../parts/rules.ts';
import { FailedPart } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { calculatorWords } from '../../words/calculator.ts';
import { useSay, useWords } from '../../words/words.ts';
import type { Asked } from './asked.ts';
import { Exclusions, Extensions, faulty, Place, type Told } from './rows.tsx';

interface AskingProps {
  readonly asked: Asked;
  /** The rule that is chosen, once it has been read. */
  readonly rule: Rule | undefined;
  readonly terms: RuleTerms | undefined;
  readonly change: (next: Asked) => void;
  readonly told: Told;
  readonly submit: () => void;
  readonly busy: boolean;
}

function RuleChoice({ asked, rule, change, told }: Pick<AskingProps, 'asked' | 'rule' | 'change' | 'told'>) {
  const t = useWords(calculatorWords);
  const say = useSay();
  const [q, setQ] = useState('');
  const { data, error, isFetching, refetch } = useRules(q);
  const failed = data === undefined && error !== null;
  const option = (one: Rule) => ({ value: one.id, label: `${one.id} ${say(one)} · ${say(one.lengthText)}` });
  const found = (data?.items ?? []).map(option);
  const chosen = rule !== undefined && !found.some(({ value }) => value === rule.id) ? [option(rule)] : [];
  const fault = told('/rule');
  return (
    <Place id="rule" label={t('rule')} told={fault}>
      <Select<string | null>
        {...faulty('rule', fault)}
        showSearch={{ filterOption: false, onSearch: setQ, searchValue: q }}
        placeholder={t('chooseRule')}
        value={asked.rule ?? null}
        loading={isFetching}
        options={q === '' ? [...chosen, ...found] : found}
        notFoundContent={t(failed ? 'rulesGone' : 'noRule')}
        // Another rule has other grounds and another length.
        onChange={(id) => {
          setQ('');
          if (id !== null) change({ rule: id, start: asked.start, exclusions: [], extensions: [] });
        }}
        // What opens it may be the first letter that is typed.
        onOpenChange={(open) => {
          if (!open) setQ('');
        }}
        style={{ width: '100%' }}
      />
      {failed && <FailedPart what={t('rulesGone')} error={error} again={() => void refetch()} />}
    </Place>
  );
}

function Start({ asked, rule, change, told }: Pick<AskingProps, 'asked' | 'rule' | 'change' | 'told'>) {
  const t = useWords(calculatorWords);
  const say = useSay();
  const hours = rule?.unit === 'hour';
  const fault = told('/start');
  // A day may stand where an hour is asked: then the earliest end is given.
  const value = hours && /^\d{4}-\d{2}-\d{2}$/u.test(asked.start) ? `${asked.start}T00:00` : asked.start;
  return (
    <>
      <Place id="start" label={t(hours ? 'startTime' : 'start')} told={fault}>
        <Input
          {...faulty('start', fault)}
          type={hours ? 'datetime-local' : 'date'}
          value={hours ? value : value.slice(0, 10)}
          onChange={({ target }) => change({ ...asked, start: target.value })}
          style={{ maxWidth: 260 }}
        />
      </Place>
      {rule !== undefined && (
        <p className="start-hint">
          <Text type="secondary">{say(rule.start)}</Text>
        </p>
      )}
    </>
  );
}

function Length({ asked, rule, terms, change, told }: Omit<AskingProps, 'submit' | 'busy'>) {
  const t = useWords(calculatorWords);
  const say = useSay();
  if (rule?.settable === undefined) return null;
  const fault = told('/length');
  return (
    <Place id="length" label={`${t('length')} · ${say(rule.lengthText)}`} told={fault}>
      <span className="with-unit">
        <InputNumber
          {...faulty('length', fault)}
          precision={0}
          value={asked.length ?? null}
          placeholder={String(rule.length ?? rule.settable.proposed ?? '')}
          onChange={(length) => {
            const { length: _before, ...rest } = asked;
            change(length === null ? rest : { ...rest, length });
          }}
        />{' '}
        {say(terms?.units.find(({ code }) => code === rule.unit))}
      </span>
    </Place>
  );
}

function Policy({ asked, rule, change }: Pick<AskingProps, 'asked' | 'rule' | 'change'>) {
  const t = useWords(calculatorWords);
  const say = useSay();
  if (rule === undefined || rule.policies.length < 2) return null;
  return (
    <Place id="policy" label={t('policy')} told={undefined}>
      <Select
        id="policy"
        value={asked.policy ?? rule.policy}
        options={rule.policies.map((one) => ({ value: one.code, label: say(one) }))}
        onChange={(policy) => change({ ...asked, policy })}
        style={{ width: '100%' }}
      />
    </Place>
  );
}

/** Rows stand there where the rule has grounds for them, and those of the address in any case: they can be taken away. */
function Grounds({ asked, rule, terms, change, told }: Omit<AskingProps, 'submit' | 'busy'>) {
  if (rule === undefined) return null;
  const { exclusions, extensions } = asked;
  const mayLeaveOut = rule.exclusions.some(({ former }) => !former);
  return (
    <>
      {(mayLeaveOut || exclusions.length > 0) && (
        <Exclusions
          {...{ rule, told }}
          rows={exclusions}
          change={(rows) => change({ ...asked, exclusions: rows })}
        />
      )}
      {terms !== undefined && (rule.extensions.length > 0 || extensions.length > 0) && (
        <Extensions
          {...{ rule, terms, told }}
          rows={extensions}
          change={(rows) => change({ ...asked, extensions: rows })}
        />
      )}
    </>
  );
}

export function Asking(props: AskingProps) {
  const t = useWords(calculatorWords);
  const { submit, busy } = props;
  return (
    <Form component={false} layout="vertical" requiredMark={false}>
      <form
        noValidate
        className="asking no-print"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          submit();
        }}
      >
        <RuleChoice {...props} />
        <Start {...props} />
        <Length {...props} />
        <Grounds {...props} />
        <Policy {...props} />
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('compute')}
        </Button>
      </form>
    </Form>
  );
}
