/** 期限计算器: until when, by which rule, counted how. For everybody; the address holds what is asked, and nothing is kept. */
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { computeDeadline } from '../../api/generated.ts';
import { faultsIn, isProblem } from '../../api/problem.ts';
import { useRule, useRules } from '../../parts/rules.ts';
import { calculatorWords } from '../../words/calculator.ts';
import { useWords } from '../../words/words.ts';
import { type Asked, lackOf, type Missing, missingIn, readAsked, requestOf, writeAsked } from './asked.ts';
import { Asking } from './asking.tsx';
import './calculator.css';
import { Result } from './result.tsx';
import type { Told } from './rows.tsx';

const Numbers = lazy(() => import('./numbers.tsx'));

/** What is being entered begins with what the address says, anew whenever that changes. */
function useEntered() {
  const [params, setParams] = useSearchParams();
  // The numbers below have a place of their own in it.
  const search = writeAsked(readAsked(params)).toString();
  const begun = (): { readonly search: string; readonly asked: Asked; readonly missing: Missing } => {
    const asked = readAsked(params);
    // Of an address that was sent on cut, each place says at once what it lacks.
    return { search, asked, missing: lackOf(asked) === 'incomplete' ? missingIn(asked) : {} };
  };
  const [entered, setEntered] = useState(begun);
  if (entered.search !== search) setEntered(begun());
  const change = (asked: Asked): void => setEntered({ search, asked, missing: {} });
  const submit = (): void => {
    const missing = missingIn(entered.asked);
    if (Object.keys(missing).length > 0) return setEntered({ ...entered, missing });
    const next = writeAsked(entered.asked);
    const number = params.get('number');
    if (number !== null) next.set('number', number);
    setParams(next);
  };
  const unchanged = writeAsked(entered.asked).toString() === search;
  return { entered, asked: readAsked(params), unchanged, change, submit };
}

/** The answer to what stands in the address. */
function useAnswer(asked: Asked) {
  const { i18n } = useTranslation();
  const { data: rule, error: unread, refetch: readRule } = useRule(asked.rule, asked.policy);
  const request = requestOf(asked, asked.policy ?? rule?.policy);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['deadline', i18n.language, request],
    queryFn: () =>
      request === undefined ? Promise.reject(new Error('nothing asked')) : computeDeadline(request),
    enabled: request !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const again = (): void => void (unread === null ? refetch() : readRule());
  return { rule, answer: data, error: unread ?? error, isFetching, again };
}

export default function Calculator() {
  const t = useWords(calculatorWords);
  const { entered, asked, unchanged, change, submit } = useEntered();
  const { rule, answer, error, isFetching, again } = useAnswer(asked);
  const { data: chosen } = useRule(entered.asked.rule, entered.asked.policy);
  const { data: found, error: unlisted, refetch: readList } = useRules('');
  const refused = isProblem(error) && unchanged ? (faultsIn(error.body) ?? []) : [];
  const told: Told = (pointer) => {
    const lacking = entered.missing[pointer];
    return lacking === undefined ? refused.find((one) => one.pointer === pointer)?.message : t(lacking);
  };
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="no-print">
        {t('intro')} <Link to="/rules">{t('rules')}</Link>
      </p>
      <div className="calculator">
        <Asking
          asked={entered.asked}
          rule={chosen}
          terms={found?.terms}
          busy={isFetching}
          {...{ change, told, submit }}
        />
        <section aria-labelledby="result" aria-live="polite" className="calc-result">
          <h2 id="result">{t('result')}</h2>
          <Result
            lack={lackOf(asked)}
            {...{ answer, error, again, rule }}
            list={{ terms: found?.terms, error: unlisted, again: () => void readList() }}
          />
        </section>
      </div>
      <Suspense fallback={null}>
        <Numbers />
      </Suspense>
    </>
  );
}
