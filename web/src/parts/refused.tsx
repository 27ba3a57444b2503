/** Why the API did not take what was sent: its sentence, the article, and what is wrong with single fields, in words. */
import { Alert } from 'antd';
import type { Problem } from '../api/problem.ts';
import { statesWords } from '../words/states.ts';
import { useWords } from '../words/words.ts';
import { Article } from './article.tsx';

interface RefusedProps {
  readonly problem: Problem | undefined;
  /** What holds for what was entered when no answer came. */
  readonly unanswered?: string;
}

export function Refused({ problem, unanswered }: RefusedProps) {
  const t = useWords(statesWords);
  if (problem === undefined) return null;
  const { title, article, errors = [] } = problem.body;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 12 }}
      title={problem.status === 0 ? t('noAnswer') : title}
      description={
        <>
          {problem.unanswered && unanswered !== undefined && <p>{unanswered}</p>}
          {article !== undefined && <Article text={article} />}
          {errors.map(({ pointer, message }) => (
            <p key={pointer + message}>{message}</p>
          ))}
        </>
      }
    />
  );
}
