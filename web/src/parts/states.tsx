/** The states that every screen has beside its content: loading, failed, not found, forbidden, empty. */
import { Alert, Button, Empty as AntdEmpty, Skeleton, Space } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'react-router';
import { isProblem } from '../api/problem.ts';
import { statesWords } from '../words/states.ts';
import { useWords } from '../words/words.ts';

const Copyable = lazy(() => import('./copyable.tsx'));

/** The shape of what comes, not a spinner. */
export function Loading({ rows = 6 }: { readonly rows?: number }) {
  const t = useWords(statesWords);
  return (
    <div role="status" aria-label={t('loading')} style={{ padding: 16 }}>
      <Skeleton active paragraph={{ rows }} />
    </div>
  );
}

/** @param children why there is nothing, and what to do */
export function Empty({ children }: { readonly children: ReactNode }) {
  return (
    <AntdEmpty image={AntdEmpty.PRESENTED_IMAGE_SIMPLE} description={children} style={{ padding: 24 }} />
  );
}

interface NothingHereProps {
  readonly title: string;
  readonly hint?: string;
}

/** A page that shows nothing of what was asked for, and the way on. */
function NothingHere({ title, hint }: NothingHereProps) {
  const t = useWords(statesWords);
  return (
    <div className="nothing-here">
      <h1>{title}</h1>
      {hint !== undefined && <p>{hint}</p>}
      <Link to="/">{t('home')}</Link>
    </div>
  );
}

function NotFound() {
  const t = useWords(statesWords);
  return <NothingHere title={t('notFound')} hint={t('notFoundHint')} />;
}

/** @param children why, where it can be said */
export function Forbidden({ children }: { readonly children?: string | undefined }) {
  const t = useWords(statesWords);
  return <NothingHere title={t('forbidden')} {...(children === undefined ? {} : { hint: children })} />;
}

/** What can be said of any error: the API's own sentence where it gave one, and the number under which its log has the cause. */
function useTold(error: unknown) {
  const t = useWords(statesWords);
  if (!isProblem(error)) return { title: t('failed'), hint: t('failedHint'), number: undefined };
  const { unanswered, status, body } = error;
  return {
    title: status === 0 ? t('noAnswer') : body.title,
    hint: t(unanswered ? 'noAnswerHint' : 'failedHint'),
    number: body.errorId,
  };
}

interface FailedProps {
  readonly error: unknown;
  readonly again?: () => void;
}

interface FailedPartProps extends FailedProps {
  /** What is missing, where that is not plain. */
  readonly what?: string;
  /** Where its lack hinders nothing. */
  readonly calm?: boolean;
}

/** Why a part of a screen could not be read; the rest of the screen stands. */
export function FailedPart({ error, again, what, calm = false }: FailedPartProps) {
  const t = useWords(statesWords);
  const { title, hint, number } = useTold(error);
  const description = (
    <Space orientation="vertical">
      {what !== undefined && <span>{title}</span>}
      <span>{hint}</span>
      {number !== undefined && (
        <Suspense fallback={`${t('requestId')} ${number}`}>
          <Copyable text={number}>{`${t('requestId')} ${number}`}</Copyable>
        </Suspense>
      )}
      {again !== undefined && <Button onClick={again}>{t('again')}</Button>}
    </Space>
  );
  return <Alert type={calm ? 'warning' : 'error'} showIcon title={what ?? title} description={description} />;
}

/** Why something could not be read, and a way to try again. */
export function Failed({ error, again }: FailedProps) {
  if (isProblem(error) && error.status === 404) return <NotFound />;
  if (isProblem(error) && error.status === 403) return <Forbidden />;
  return (
    <div style={{ margin: 16 }}>
      <FailedPart error={error} {...(again === undefined ? {} : { again })} />
    </div>
  );
}
