/** Why an act was not taken, with the article. */
import { Alert } from 'antd';
import type { Problem } from '../../api/problem.ts';
import { Article } from '../../parts/article.tsx';
import { useWords } from '../../words/words.ts';

export function Refused({ problem }: { readonly problem: Problem }) {
  const t = useWords('intake');
  const states = useWords('states');
  const { title, article } = problem.body;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 12 }}
      title={problem.status === 0 ? states('noAnswer') : title}
      description={
        <>
          {problem.unanswered && t('keptAndAgain')}
          {article !== undefined && <Article text={article} />}
        </>
      }
    />
  );
}
