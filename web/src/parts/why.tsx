/** 为什么 (why): the arithmetic of a deadline, step by step as the API counted it, behind a button that says so. */
import { Collapse } from 'antd';
import type { Deadline } from '../api/generated.ts';
import { caseWords } from '../words/case.ts';
import { useWords } from '../words/words.ts';
import { Link } from 'react-router';
import { Article } from './article.tsx';
import { ruleAddress } from './rules.ts';

interface StepsProps {
  readonly deadline: Deadline;
  /** The profile of the case, under which the API counted. */
  readonly policy: string;
}

function Steps({ deadline, policy }: StepsProps) {
  const t = useWords(caseWords);
  const { rule, trace, article, calendarVersion, provisional } = deadline;
  return (
    <>
      <ol className="lines">
        {trace.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <Article text={article} /> {t('calendar', { version: calendarVersion })}
        {provisional && ` · ${t('provisionalHint')}`}{' '}
        <Link to={ruleAddress(rule, policy)}>{t('wholeRule', { rule })}</Link>
      </p>
    </>
  );
}

/** @param named whether the button names the deadline, where several stand close together */
export function Why({ deadline, policy, named = false }: StepsProps & { readonly named?: boolean }) {
  const t = useWords(caseWords);
  const label = named ? t('whyOf', { what: deadline.name }) : t('why');
  return (
    <Collapse
      ghost
      size="small"
      items={[{ key: 'why', label, children: <Steps {...{ deadline, policy }} /> }]}
      style={{ marginInlineStart: -12 }}
    />
  );
}
