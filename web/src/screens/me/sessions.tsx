/** Where one is signed in, and how to end it elsewhere. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Space, Tag } from 'antd';
import { endOtherSessions, endSession, mySessions, type OwnSession } from '../../api/generated.ts';
import { isProblem } from '../../api/problem.ts';
import { newKey, withKey } from '../../api/send.ts';
import { dayOf, timeOf } from '../../parts/due-line.ts';
import { Failed, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { meWords } from '../../words/me.ts';
import { useWords } from '../../words/words.ts';
import { deviceName } from './device-name.ts';

const at = (instant: string): string => `${dayOf(instant)} ${timeOf(instant)}`;

function useEnding() {
  const queries = useQueryClient();
  const done = { onSuccess: () => queries.invalidateQueries({ queryKey: ['me', 'sessions'] }) };
  const one = useMutation({ mutationFn: (id: string) => endSession(id, {}, withKey(newKey())), ...done });
  const others = useMutation({ mutationFn: () => endOtherSessions({}, withKey(newKey())), ...done });
  return { one, others };
}

interface SessionProps {
  readonly session: OwnSession;
  readonly end: (id: string) => void;
}

function Session({ session: { id, current, createdAt, lastSeenAt, userAgent, address }, end }: SessionProps) {
  const t = useWords(meWords);
  const device = deviceName(userAgent) ?? t('unknownDevice');
  return (
    <li>
      <div>
        {current && <Tag>{t('thisDevice')}</Tag>}
        <span title={userAgent}>{device}</span>
      </div>
      <Text type="secondary">
        {t('sessionTimes', { from: at(createdAt), seen: at(lastSeenAt) })} {address}
      </Text>
      {!current && (
        <Button size="small" onClick={() => end(id)} aria-label={`${t('end')}: ${device} ${at(createdAt)}`}>
          {t('end')}
        </Button>
      )}
    </li>
  );
}

export function Sessions() {
  const t = useWords(meWords);
  const { data, error, refetch } = useQuery({ queryKey: ['me', 'sessions'], queryFn: () => mySessions() });
  const { one, others } = useEnding();
  if (data === undefined) {
    return error === null ? <Loading rows={2} /> : <Failed error={error} again={() => void refetch()} />;
  }
  const failed = one.error ?? others.error;
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      {isProblem(failed) && <Alert type="error" title={failed.body.title} />}
      <ul className="sessions">
        {data.items.map((session) => (
          <Session key={session.id} session={session} end={one.mutate} />
        ))}
      </ul>
      <Button disabled={data.items.length < 2} loading={others.isPending} onClick={() => others.mutate()}>
        {t('endOthers')}
      </Button>
    </Space>
  );
}
