/** What became of a decision: applied with what it changed, refused because of an article, pending, or unknown. */
import { Alert, Button, Result, Space, Spin } from 'antd';
import { Link } from 'react-router';
import { useCase } from '../../api/case.ts';
import { useCatalogue } from '../../api/catalogue.ts';
import type { Case } from '../../api/generated.ts';
import { addedBy, type Problem } from '../../api/problem.ts';
import { Article } from '../../parts/article.tsx';
import { useStageText } from '../../parts/stage-tag.tsx';
import { decisionWords } from '../../words/decision.ts';
import { partsWords } from '../../words/parts.ts';
import { useSay, useWords } from '../../words/words.ts';
import { changesBetween } from './changes-between.ts';
import { Consequences } from '../../parts/deciding/consequences.tsx';
import type { Applied } from './fate.ts';

interface AppliedProps {
  readonly before: Case;
  readonly applied: Applied;
  readonly what: string;
  readonly another: () => void;
}

export function AppliedOutcome({ before, applied, what, another }: AppliedProps) {
  const t = useWords(decisionWords);
  const stageText = useStageText();
  const { data: after } = useCase(before.caseId);
  return (
    <Result
      status="success"
      title={<span role="status">{t('appliedTitle', { what })}</span>}
      subTitle={t('nowIn', { stage: stageText(applied.stage) })}
      extra={
        <Space wrap>
          <Link to={`/cases/${before.caseId}`}>
            <Button type="primary">{t('toCase')}</Button>
          </Link>
          <Link to="/worklist">{t('toWorklist')}</Link>
          <Button onClick={another}>{t('another')}</Button>
        </Space>
      }
    >
      {after !== undefined && after.version >= applied.version && (
        <Consequences found={after} changes={changesBetween(before, after)} />
      )}
    </Result>
  );
}

export function PendingOutcome({ decisionId }: { readonly decisionId: string }) {
  const t = useWords(decisionWords);
  return (
    <Result
      icon={<Spin size="large" />}
      title={<span role="status">{t('pendingTitle')}</span>}
      subTitle={t('pendingHint', { id: decisionId })}
    />
  );
}

/** What the person may decide now instead. */
function Allowed({ found, type }: { readonly found: Case; readonly type: string }) {
  const t = useWords(decisionWords);
  const parts = useWords(partsWords);
  const say = useSay();
  const entries = useCatalogue()?.decisions ?? [];
  const open = found.allowedDecisions.filter((one) => one.allowed && one.type !== type);
  if (open.length === 0) return null;
  return (
    <div>
      {`${t('wouldAllow')}${parts('colon')}`}
      {open.map((one) => (
        <Link key={one.type} to={`/cases/${found.caseId}/decide/${one.type}`} style={{ marginInlineEnd: 12 }}>
          {say(entries.find((entry) => entry.type === one.type)) || one.type}
        </Link>
      ))}
    </div>
  );
}

interface RefusedProps {
  readonly problem: Problem;
  readonly found: Case;
  readonly type: string;
}

export function RefusedOutcome({ problem, found, type }: RefusedProps) {
  const t = useWords(decisionWords);
  const parts = useWords(partsWords);
  const { title, article, errors } = problem.body;
  const more = addedBy(problem.body);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={`${t('refusedTitle')}${parts('colon')}${title}`}
      description={
        <Space orientation="vertical">
          {more !== undefined && <span>{more}</span>}
          {article !== undefined && <Article text={article} />}
          {errors === undefined && <Allowed found={found} type={type} />}
        </Space>
      }
    />
  );
}

export function UnansweredOutcome({
  problem,
  again,
}: {
  readonly problem: Problem;
  readonly again: () => void;
}) {
  const t = useWords(decisionWords);
  const ended = problem.status === 401;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={ended ? problem.body.title : t('unansweredTitle')}
      description={t(ended ? 'sessionHint' : 'unansweredHint')}
      action={<Button onClick={again}>{t('sendAgain')}</Button>}
    />
  );
}

/** An earlier press had no answer, and was recorded all the same: what is in the form now was not sent. */
export function EarlierOutcome() {
  const t = useWords(decisionWords);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={t('earlierTitle')}
      description={t('earlierHint')}
    />
  );
}
