/** What the calculator answers: the last day, each step in words, the article, and the calendar; or why there is no answer. */
import { Alert, Card } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ComputedDeadline, Rule, RuleTerms } from '../../api/generated.ts';
import { isProblem } from '../../api/problem.ts';
import { Article } from '../../parts/article.tsx';
import { dayText, tellDue } from '../../parts/due-line.ts';
import { Refused } from '../../parts/refused.tsx';
import { ruleAddress } from '../../parts/rules.ts';
import { Empty, Failed, FailedPart, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { calculatorWords } from '../../words/calculator.ts';
import { useSay, useWords } from '../../words/words.ts';
import type { lackOf } from './asked.ts';

const Picture = lazy(async () => ({ default: (await import('./picture.tsx')).Picture }));

/** The list of rules, with which the words of the calendar come. */
interface ReadList {
  readonly terms: RuleTerms | undefined;
  readonly error: unknown;
  readonly again: () => void;
}

interface AnswerProps {
  readonly answer: ComputedDeadline;
  readonly rule: Rule;
  readonly list: ReadList;
}

function Due({ answer, rule }: Omit<AnswerProps, 'list'>) {
  const t = useWords(calculatorWords);
  const { i18n } = useTranslation();
  const { dueDate, dueAt } = answer;
  const { time } = tellDue({ dueAt });
  return (
    <p className="due-day">
      <span>{t(rule.before ? 'before' : 'due')}</span>{' '}
      <strong>{dayText(dueDate, i18n.language, 'with its year')}</strong>
      {rule.unit === 'hour' && <strong> {t('until', { time })}</strong>}
    </p>
  );
}

/** Without its words the calendar is not drawn; the answer above it stands. */
function Days({ answer: { days }, rule, list: { terms, error, again } }: AnswerProps) {
  const t = useWords(calculatorWords);
  if (days === undefined) return <p>{t('tooLong')}</p>;
  if (terms === undefined)
    return error === null ? <Loading /> : <FailedPart what={t('pictureGone')} error={error} again={again} />;
  return (
    <Suspense fallback={<Loading />}>
      <Picture days={days} terms={terms} rule={rule} />
    </Suspense>
  );
}

function Answer({ answer, rule, list }: AnswerProps) {
  const t = useWords(calculatorWords);
  const say = useSay();
  const { trace, article, calendarVersion } = answer;
  return (
    <>
      <Card size="small">
        <Due answer={answer} rule={rule} />
        <p>
          <Link to={ruleAddress(rule.id, rule.policy)}>{`${rule.id} ${say(rule)}`}</Link> ·{' '}
          <Article text={article} />
        </p>
        <h3>{t('steps')}</h3>
        <ol className="steps">
          {trace.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          <Text type="secondary">{say(rule.restDays)}</Text> <Article text={rule.restDays.article} />
        </p>
        <p>
          <Text type="secondary">{t('calendar', { version: calendarVersion })}</Text>{' '}
          <span className="no-print">
            <Text type="secondary">{t('copyLink')}</Text>
          </span>
        </p>
      </Card>
      <Days {...{ answer, rule, list }} />
    </>
  );
}

/** The year has no notice yet: what the law's own holidays would give is said, and that it may move. */
function NotPublished({ params }: { readonly params: Readonly<Record<string, unknown>> | undefined }) {
  const t = useWords(calculatorWords);
  const { i18n } = useTranslation();
  const { years, provisionalDate } = params ?? {};
  if (typeof provisionalDate !== 'string') return null;
  const date = dayText(provisionalDate, i18n.language, 'with its year');
  return (
    <Alert
      type="warning"
      showIcon
      title={t('provisionalDate', { date })}
      description={typeof years === 'string' ? t('years', { years }) : undefined}
    />
  );
}

/** What was asked cannot be computed: said in place, with the form beside it. */
const REFUSALS: ReadonlySet<number> = new Set([400, 404, 422]);

interface ResultProps {
  /** Why the address has no answer. */
  readonly lack: ReturnType<typeof lackOf>;
  readonly answer: ComputedDeadline | undefined;
  readonly error: unknown;
  readonly again: () => void;
  readonly rule: Rule | undefined;
  readonly list: ReadList;
}

export function Result({ lack, answer, error, again, rule, list }: ResultProps) {
  const t = useWords(calculatorWords);
  if (isProblem(error) && REFUSALS.has(error.status))
    return (
      <>
        <Refused problem={error} />
        <NotPublished params={error.body.params} />
      </>
    );
  if (error !== null) return <Failed error={error} again={again} />;
  if (lack !== undefined) return <Empty>{t(lack)}</Empty>;
  if (answer === undefined || rule === undefined) return <Loading />;
  return <Answer {...{ answer, rule, list }} />;
}
