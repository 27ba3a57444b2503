/** One calculator of the law's numbers: the form that the API describes, and beside it what it answered. */
import { useMutation } from '@tanstack/react-query';
import { Card } from 'antd';
import type { ReactNode } from 'react';
import { ask } from '../api/ask.ts';
import type { Calculators } from '../api/generated.ts';
import { faultsIn, isProblem } from '../api/problem.ts';
import { calculatorWords } from '../words/calculator.ts';
import { useSay, useWords } from '../words/words.ts';
import { Article } from './article.tsx';
import './number-form.css';
import { Refused } from './refused.tsx';
import { SchemaForm } from './schema-form/schema-form.tsx';

type One = Calculators['items'][number];
type Codes = One['answers'][number]['codes'];
export type Answer = Readonly<Record<string, unknown>>;

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

/** Rows of codes, each with its article. */
function Found({ rows, codes }: { readonly rows: readonly Answer[]; readonly codes: Codes }) {
  const t = useWords(calculatorWords);
  const say = useSay();
  const named = (code: string): string =>
    say(codes.find((known) => known.code === code) ?? { zh: code, en: code });
  if (rows.length === 0) return t('noneOfThese');
  return (
    <ul className="lines">
      {rows.map(({ article, ...row }) => {
        const text = Object.values(row)
          .map((code) => named(String(code)))
          .join(' · ');
        return (
          <li key={text}>
            {text} {typeof article === 'string' && <Article text={article} />}
          </li>
        );
      })}
    </ul>
  );
}

function Facts({ one, answer }: { readonly one: One; readonly answer: Answer }) {
  const t = useWords(calculatorWords);
  const say = useSay();
  const said = (codes: Codes, value: unknown): ReactNode => {
    if (Array.isArray(value)) return <Found rows={value as readonly Answer[]} codes={codes} />;
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

interface NumberFormProps {
  readonly one: One;
  /** What is known already. */
  readonly initial?: Answer;
  /** Stands above what was answered: what follows from it where it is asked. */
  readonly renderRemark?: (answer: Answer) => ReactNode;
}

export function NumberForm({ one, initial, renderRemark }: NumberFormProps) {
  const t = useWords(calculatorWords);
  const { mutate, data, error, isPending } = useComputed(one);
  const problem = isProblem(error) ? error : undefined;
  const faults = problem === undefined ? undefined : faultsIn(problem.body);
  return (
    <div className="number-form">
      <SchemaForm
        schema={one.schema}
        onSubmit={mutate}
        busy={isPending}
        submitLabel={t('compute')}
        {...(initial === undefined ? {} : { initial })}
        {...(faults === undefined ? {} : { faults })}
      />
      <div>
        <Refused problem={problem} />
        {data !== undefined && problem === undefined && (
          <>
            {renderRemark?.(data)}
            <Facts one={one} answer={data} />
          </>
        )}
      </div>
    </div>
  );
}
