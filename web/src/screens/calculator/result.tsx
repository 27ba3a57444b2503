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
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { calculatorWords } from '../../words/calculator.ts';
import { useSay, useWords } from '../../words/words.ts';

const Picture = lazy(async () => ({ default: (await import('./picture.tsx')).Picture }));

interface AnswerProps {
  readonly answer: ComputedDeadline;
  readonly rule: Rule;
  readonly terms: RuleTerms;
}

function Due({ answer, rule }: Omit<AnswerProps, 'terms'>) {
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

function Answer({ answer, rule, terms }: AnswerProps) {
  const t = useWords(calculatorWords);
  const say = useSay();
  const { trace, article, calendarVersion, days } = answer;
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
      {days === undefined ? (
        <p>{t('tooLong')}</p>
      ) : (
        <Suspense fallback={<Loading />}>
          <Picture days={days} terms={terms} rule={rule} />
        </Suspense>
      )}
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
  /** Whether everything that is needed stands in the address. */
  readonly asked: boolean;
  readonly answer: ComputedDeadline | undefined;
  readonly error: unknown;
  readonly again: () => void;
  readonly rule: Rule | undefined;
  readonly terms: RuleTerms | undefined;
}

export function Result({ asked, answer, error, again, rule, terms }: ResultProps) {
  const t = useWords(calculatorWords);
  if (isProblem(error) && REFUSALS.has(error.status))
    return (
      <>
        <Refused problem={error} />
        <NotPublished params={error.body.params} />
      </>
    );
  if (error !== null) return <Failed error={error} again={again} />;
  if (!asked) return <Empty>{t('nothingYet')}</Empty>;
  if (answer === undefined || rule === undefined || terms === undefined) return <Loading />;
  return <Answer answer={answer} rule={rule} terms={terms} />;
}
