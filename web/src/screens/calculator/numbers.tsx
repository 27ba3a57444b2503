/** 费用和金额: the law's numbers (court fee, late interest…), each a form drawn from what the API says that it asks. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { Card, Form, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ask } from '../../api/ask.ts';
import { type Calculators, listCalculators } from '../../api/generated.ts';
import { faultsIn, isProblem } from '../../api/problem.ts';
import { Article } from '../../parts/article.tsx';
import { addressWith } from '../../parts/in-address.ts';
import { Refused } from '../../parts/refused.tsx';
import { SchemaForm } from '../../parts/schema-form/schema-form.tsx';
import { FailedPart, Loading } from '../../parts/states.tsx';
import { calculatorWords } from '../../words/calculator.ts';
import { useSay, useWords } from '../../words/words.ts';

type One = Calculators['items'][number];
type Answer = Readonly<Record<string, unknown>>;

function useComputed({ name }: One) {
  return useMutation({
    mutationFn: (asked: unknown) =>
      ask<Answer>(`/api/calculators/${name}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(asked),
      }),
  });
}

function Facts({ one, answer }: { readonly one: One; readonly answer: Answer }) {
  const t = useWords(calculatorWords);
  const say = useSay();
  const said = (codes: One['answers'][number]['codes'], value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    const code = String(value);
    return say(codes.find((known) => known.code === code) ?? { zh: code, en: code });
  };
  return (
    <Card size="small" aria-live="polite">
      <dl className="facts">
        {one.answers
          .filter(({ field }) => answer[field] !== undefined)
          .map(({ field, codes, ...words }) => (
            <div key={field} style={{ display: 'contents' }}>
              <dt>{say(words)}</dt>
              <dd>{said(codes, answer[field])}</dd>
            </div>
          ))}
      </dl>
      {typeof answer['article'] === 'string' && <Article text={answer['article']} />}
    </Card>
  );
}

function Calculator({ one }: { readonly one: One }) {
  const t = useWords(calculatorWords);
  const { mutate, data, error, isPending } = useComputed(one);
  const problem = isProblem(error) ? error : undefined;
  const faults = problem === undefined ? undefined : faultsIn(problem.body);
  return (
    <div className="calculator">
      <SchemaForm
        schema={one.schema}
        onSubmit={mutate}
        busy={isPending}
        submitLabel={t('compute')}
        {...(faults === undefined ? {} : { faults })}
      />
      <div>
        <Refused problem={problem} />
        {data !== undefined && problem === undefined && <Facts one={one} answer={data} />}
      </div>
    </div>
  );
}

/** Which of them is open stands in the address. */
function Chosen({ items }: Pick<Calculators, 'items'>) {
  const t = useWords(calculatorWords);
  const say = useSay();
  const id = useId();
  const [params, setParams] = useSearchParams();
  const one = items.find(({ name }) => name === params.get('number'));
  const choose = (name: string): void => {
    setParams(addressWith({ number: name }), { preventScrollReset: true });
  };
  return (
    <>
      <Form.Item label={t('whichNumber')} htmlFor={id} layout="vertical">
        <Select
          id={id}
          value={one?.name ?? null}
          options={items.map((each) => ({ value: each.name, label: say(each) }))}
          onChange={(name: string | null) => name !== null && choose(name)}
          style={{ width: 360, maxWidth: '100%' }}
        />
      </Form.Item>
      {one !== undefined && <Calculator key={one.name} one={one} />}
    </>
  );
}

export default function Numbers() {
  const t = useWords(calculatorWords);
  const { i18n } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ['calculators', i18n.language],
    queryFn: () => listCalculators(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <section aria-labelledby="numbers" className="numbers no-print">
      <h2 id="numbers">{t('numbers')}</h2>
      <p>{t('numbersHint')}</p>
      {data !== undefined && <Chosen items={data.items} />}
      {data === undefined && error === null && <Loading rows={1} />}
      {data === undefined && error !== null && <FailedPart error={error} again={() => void refetch()} />}
    </section>
  );
}
