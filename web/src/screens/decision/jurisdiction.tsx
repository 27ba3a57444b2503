/** Whether the case's own court has jurisdiction (管辖), beside what is filed there or sent elsewhere: asked of the calculator, kept nowhere. */
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { type Case, listCalculators } from '../../api/generated.ts';
import { Article } from '../../parts/article.tsx';
import { type Answer, NumberForm } from '../../parts/number-form.tsx';
import { FailedPart, Loading } from '../../parts/states.tsx';
import { jurisdictionWords } from '../../words/jurisdiction.ts';
import { useWords } from '../../words/words.ts';

const Folded = lazy(() => import('../../parts/folded.tsx'));

/** What each asks for: a suit, or the confirmation of an agreement. */
const ASKED: Readonly<Record<string, 'suit' | 'confirmation'>> = {
  submit_complaint: 'suit',
  register_case: 'suit',
  redirect_complaint: 'suit',
  apply_confirmation: 'confirmation',
  accept_confirmation: 'confirmation',
  refuse_confirmation: 'confirmation',
};

function Remark({ own, of }: { readonly own: unknown; readonly of: 'suit' | 'confirmation' }) {
  const t = useWords(jurisdictionWords);
  if (own === true) return <Alert type="success" showIcon title={t('own')} />;
  if (own !== false) return <Alert type="info" showIcon title={t('unknown')} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('notOwn')}
      description={
        <>
          {t(of === 'suit' ? 'redirect' : 'otherCourt')}{' '}
          <Article text={of === 'suit' ? '民事诉讼法 第127条、第37条' : '民诉法解释 第352条、第355条'} />
        </>
      }
    />
  );
}

function Asked({ found, of }: { readonly found: Case; readonly of: 'suit' | 'confirmation' }) {
  const { i18n } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ['calculators', i18n.language],
    queryFn: () => listCalculators(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data === undefined)
    return error === null ? <Loading rows={1} /> : <FailedPart error={error} again={() => void refetch()} />;
  const one = data.items.find(({ name }) => name === 'jurisdiction');
  if (one === undefined) return null;
  // A court's unit is named after its division; a court of another city is none of the places.
  const court = found.court.id.replace(/^court-/u, '');
  const known = one.schema['properties'] as
    | { readonly court?: { readonly enum?: readonly string[] } }
    | undefined;
  const initial = {
    for: of,
    matter: found.matter,
    ...(known?.court?.enum?.includes(court) === true ? { court } : {}),
  };
  return (
    <NumberForm
      one={one}
      initial={initial}
      renderRemark={(answer: Answer) => <Remark own={answer['own']} of={of} />}
    />
  );
}

export function Jurisdiction({ found, type }: { readonly found: Case; readonly type: string }) {
  const t = useWords(jurisdictionWords);
  const of = ASKED[type];
  if (of === undefined) return null;
  return (
    <Suspense>
      <Folded label={t('title')}>
        <Asked found={found} of={of} />
      </Folded>
    </Suspense>
  );
}
