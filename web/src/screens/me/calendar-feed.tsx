/** 日历订阅: the secret address of one's own bookings for a calendar program, shown once, replaced, ended. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Popconfirm, Space, Typography } from 'antd';
import { useState } from 'react';
import { endCalendarFeed, makeCalendarFeed, readCalendarFeed } from '../../api/generated.ts';
import { isProblem, type Problem } from '../../api/problem.ts';
import { newKey, withKey } from '../../api/send.ts';
import { dayOf, timeOf } from '../../parts/due-line.ts';
import { Refused } from '../../parts/refused.tsx';
import { FailedPart, Loading } from '../../parts/states.tsx';
import { calendarFeedWords } from '../../words/bookings.ts';
import { useWords } from '../../words/words.ts';

const KEY = ['me', 'calendar feed'];

/** The address is in this page alone; an answer that did not come is made good by another. */
function useFeed() {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [address, setAddress] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const doing = async (work: () => Promise<string | undefined>): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      setAddress(await work());
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
      await queries.invalidateQueries({ queryKey: KEY });
    }
  };
  return {
    busy,
    address,
    problem,
    make: () => doing(async () => (await makeCalendarFeed({}, withKey(newKey()))).address),
    end: () =>
      doing(async () => {
        await endCalendarFeed(withKey(newKey()));
        return undefined;
      }),
  };
}

const at = (instant: string): string => `${dayOf(instant)} ${timeOf(instant)}`;

function Once({ address }: { readonly address: string }) {
  const t = useWords(calendarFeedWords);
  return (
    <Alert
      type="warning"
      showIcon
      title={t('once')}
      description={
        <Typography.Text code copyable className="calendar-address">
          {address}
        </Typography.Text>
      }
    />
  );
}

function Replacing({ busy, make, end }: Pick<ReturnType<typeof useFeed>, 'busy' | 'make' | 'end'>) {
  const t = useWords(calendarFeedWords);
  return (
    <Space wrap>
      <Popconfirm
        title={t('replaceAsk')}
        onConfirm={() => void make()}
        okText={t('yes')}
        cancelText={t('no')}
      >
        <Button loading={busy}>{t('replace')}</Button>
      </Popconfirm>
      <Button danger loading={busy} onClick={() => void end()}>
        {t('end')}
      </Button>
    </Space>
  );
}

export function CalendarFeed() {
  const t = useWords(calendarFeedWords);
  const { busy, address, problem, make, end } = useFeed();
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: () => readCalendarFeed() });
  if (data === undefined)
    return error === null ? (
      <Loading rows={2} />
    ) : (
      <FailedPart what={t('gone')} error={error} again={() => void refetch()} />
    );
  const { madeAt, lastReadAt } = data;
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      <span>{t('hint')}</span>
      {address !== undefined && <Once address={address} />}
      {madeAt !== undefined && (
        <span>
          {t('since', { at: at(madeAt) })} ·{' '}
          {lastReadAt === undefined ? t('unread') : t('read', { at: at(lastReadAt) })}
        </span>
      )}
      <Refused problem={problem} />
      {madeAt === undefined ? (
        <Button loading={busy} onClick={() => void make()}>
          {t('make')}
        </Button>
      ) : (
        <Replacing busy={busy} make={make} end={end} />
      )}
    </Space>
  );
}
