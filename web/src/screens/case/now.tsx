/** 现在 (now): what is owed by whom until when and why, what I may decide, and what happens if nobody acts. */
import { Button, Card, Empty, Flex, Space, Tag } from 'antd';
import { Link } from 'react-router';
import type { Case, Obligation } from '../../api/generated.ts';
import { useMe } from '../../app/session.tsx';
import { useDecisionText } from '../../parts/decision-text.ts';
import { Due } from '../../parts/due.tsx';
import { isMine, useOwner } from '../../parts/owner.ts';
import { Telling } from '../../parts/telling.tsx';
import { Why } from '../../parts/why.tsx';
import { Text } from '../../parts/text.tsx';
import { caseWords } from '../../words/case.ts';
import { useSay, useWords } from '../../words/words.ts';
import { Decisions } from './decisions.tsx';
import { Owed } from './owed.tsx';
import { Forecast } from './forecast.tsx';

/** Where a duty is done: the task's own page, or the pages of the decisions that fulfil it. */
function Acts({ found, duty }: { readonly found: Case; readonly duty: Obligation }) {
  const text = useDecisionText();
  const t = useWords(caseWords);
  const open = found.allowedDecisions.filter(({ allowed, type }) => allowed && duty.by.includes(type));
  const ownTask = duty.what === 'perform_task' ? duty.taskId : undefined;
  return (
    <Space wrap>
      {ownTask !== undefined && (
        <Link to={`/tasks/${ownTask}`}>
          <Button type="primary">{t('openTask')}</Button>
        </Link>
      )}
      {open.map(({ type }) => (
        <Link key={type} to={`/cases/${found.caseId}/decide/${type}`}>
          <Button type="primary">{text(type)}</Button>
        </Link>
      ))}
    </Space>
  );
}

function Duty({ found, duty }: { readonly found: Case; readonly duty: Obligation }) {
  const say = useSay();
  const t = useWords(caseWords);
  const me = useMe();
  const owner = useOwner(found);
  const mine = isMine(duty.who, me);
  const deadline = found.deadlines.find(({ deadlineId }) => deadlineId === duty.deadlineId);
  const { dueAt, article } = duty;
  const { legalNow } = found.clock;
  const overdue = dueAt !== undefined && Date.parse(dueAt) <= Date.parse(legalNow);
  return (
    <li className="duty">
      <Flex justify="space-between" gap={12} wrap>
        <div>
          <Text strong>{say(duty.text)}</Text> {mine && <Tag color="blue">{t('mine')}</Tag>}
          <div>{owner(duty.who)}</div>
          <Due now={legalNow} {...{ dueAt, overdue, article }} provisional={deadline?.provisional} />
        </div>
        {(mine || duty.what !== 'perform_task') && <Acts found={found} duty={duty} />}
      </Flex>
      <Telling tell={duty.tell} parties={found.parties} />
      {deadline !== undefined && <Why deadline={deadline} policy={found.policy} />}
    </li>
  );
}

/** Mine first, then by the time they are due; what has no term comes last. */
function inOrder(found: Case, mine: (duty: Obligation) => boolean): readonly Obligation[] {
  const rank = (duty: Obligation): string => `${mine(duty) ? 0 : 1}${duty.dueAt ?? '~'}`;
  return found.obligations.toSorted((a, b) => rank(a).localeCompare(rank(b)));
}

export function Now({ found }: { readonly found: Case }) {
  const t = useWords(caseWords);
  const me = useMe();
  const duties = inOrder(found, ({ who }) => isMine(who, me));
  return (
    <section aria-labelledby="now">
      <h2 id="now">{t('now')}</h2>
      <Card size="small" title={<h3 className="card-title">{t('duties')}</h3>}>
        {duties.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noDuties')} />
        ) : (
          <ul className="plain">
            {duties.map((duty) => (
              <Duty key={duty.obligationId} found={found} duty={duty} />
            ))}
          </ul>
        )}
      </Card>
      <Owed found={found} />
      <Decisions found={found} />
      <Forecast found={found} />
    </section>
  );
}
