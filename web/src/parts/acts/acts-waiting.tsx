/** What waits on this device: each act with its state, and the reason of one that was not accepted. */
import { Alert, App, Button, Popconfirm, Progress, Space, Tag } from 'antd';
import { useNavigate } from 'react-router';
import { useCode } from '../../api/catalogue.ts';
import { addedBy } from '../../api/problem.ts';
import { rereadDraft } from '../../offline/drafts.ts';
import { type Act, eraseAct, type KeptAct, reopenAct } from '../../offline/outbox.ts';
import { heldByAct } from '../../offline/photographs.ts';
import { useProgress } from '../../offline/progress.ts';
import { flush } from '../../offline/send.ts';
import type { ActState } from '../../offline/store.ts';
import { usePhotographs } from '../../offline/use-kept.ts';
import { Text } from '../text.tsx';
import { tasksWords } from '../../words/tasks.ts';
import { useSay, useWords } from '../../words/words.ts';
import './acts.css';
import { draftOf } from './draft-name.ts';
import { useInstant } from './when.ts';

/** A state has a shape and a word; antd's coloured tags are too pale for small type (docs/adr/0019). */
const MARK: Readonly<Record<ActState, string>> = { waiting: '◷', sending: '↑', refused: '✕', sent: '✓' };

export function StateTag({ state }: { readonly state: ActState }) {
  const t = useWords(tasksWords);
  return (
    <Text strong {...(state === 'refused' ? { type: 'danger' as const } : {})}>
      <span aria-hidden="true">{`${MARK[state]} `}</span>
      <span>{t(state)}</span>
    </Text>
  );
}

/** The API's own words for why it was not accepted. */
export function Refusal({ problem }: { readonly problem: NonNullable<Act['problem']> }) {
  const t = useWords(tasksWords);
  const { title, article, errors = [] } = problem;
  const lines = [addedBy(problem), article, ...errors.map(({ message }) => message)].filter(
    (line) => line !== undefined,
  );
  return (
    <Alert
      type="error"
      showIcon
      title={`${t('refusedBefore')}${t('sentence', { label: '', value: title })}`}
      description={lines.length === 0 ? undefined : lines.map((line) => <div key={line}>{line}</div>)}
    />
  );
}

function Sending({ id }: { readonly id: string }) {
  const t = useWords(tasksWords);
  const sent = useProgress(id);
  if (sent === undefined) return null;
  return <Progress percent={Math.round(sent * 100)} size="small" aria-label={t('sending')} />;
}

function Pictures({ holder, sending }: { readonly holder: string; readonly sending: boolean }) {
  const t = useWords(tasksWords);
  const photographs = usePhotographs(holder);
  if (photographs.length === 0) return null;
  return (
    <>
      <Text type="secondary">{t('photographsCount', { count: photographs.length })}</Text>
      {sending && photographs.map(({ id }) => <Sending key={id} id={id} />)}
    </>
  );
}

function useEdit({ row, act }: KeptAct) {
  const t = useWords(tasksWords);
  const { message } = App.useApp();
  const go = useNavigate();
  return async (): Promise<void> => {
    if (act === undefined) return;
    const name = draftOf(act.taskId, act.act);
    const outcome = await reopenAct(row.key, name);
    if (outcome === 'occupied') void message.warning(t('editOccupied'));
    if (outcome !== 'reopened') return;
    rereadDraft(name);
    await go(`/tasks/${encodeURIComponent(act.taskId)}?act=${act.act}`);
  };
}

function Ways({ kept }: { readonly kept: KeptAct }) {
  const t = useWords(tasksWords);
  const { state } = kept.row;
  const edit = useEdit(kept);
  if (state === 'sent') return <Button onClick={() => void eraseAct(kept.row)}>{t('hide')}</Button>;
  if (state === 'sending') return null;
  return (
    <Space wrap>
      {state === 'waiting' && <Button onClick={() => void flush()}>{t('sendNow')}</Button>}
      {state === 'refused' && kept.act?.form !== undefined && (
        <Button type="primary" onClick={() => void edit()}>
          {t('edit')}
        </Button>
      )}
      <Popconfirm
        title={t('dropTitle')}
        description={t('dropHint')}
        okText={t('drop')}
        cancelText={t('cancel')}
        onConfirm={() => void eraseAct(kept.row)}
      >
        <Button danger>{t('drop')}</Button>
      </Popconfirm>
    </Space>
  );
}

function Row({ kept }: { readonly kept: KeptAct }) {
  const t = useWords(tasksWords);
  const say = useSay();
  const actWords = useCode('taskAct');
  const status = useCode('taskStatus');
  const instant = useInstant();
  const { row, act } = kept;
  return (
    <li className="act-row">
      <Space wrap>
        <StateTag state={row.state} />
        <strong>{act === undefined ? t('locked') : say(actWords(act.act))}</strong>
        {row.state === 'sent' && act?.outcome !== undefined && <Tag>{say(status(act.outcome))}</Tag>}
        <Text type="secondary">{t('recordedAt', { time: instant(row.at) })}</Text>
      </Space>
      {act !== undefined && act.said !== '' && <div>{act.said}</div>}
      <Pictures holder={heldByAct(row.key)} sending={row.state === 'sending'} />
      {act?.problem !== undefined && <Refusal problem={act.problem} />}
      <Ways kept={kept} />
    </li>
  );
}

export function ActsWaiting({ acts }: { readonly acts: readonly KeptAct[] }) {
  const t = useWords(tasksWords);
  if (acts.length === 0) return null;
  return (
    <section aria-label={t('waitsTitle')}>
      <h2>{t('waitsTitle')}</h2>
      <ul className="act-rows">
        {acts.map((kept) => (
          <Row key={kept.row.key} kept={kept} />
        ))}
      </ul>
    </section>
  );
}
