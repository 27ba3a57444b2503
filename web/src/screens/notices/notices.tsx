/** 消息: what the record says that one, or one's unit, must be told; newest first, unread ones marked by a word. */
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Tag } from 'antd';
import { useId, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { listNotices, type Notice, type ReadNotices, readNotices } from '../../api/generated.ts';
import { isProblem } from '../../api/problem.ts';
import { newKey, withKey } from '../../api/send.ts';
import { dayOf, timeOf } from '../../parts/due-line.ts';
import { Flags } from '../../parts/flags.tsx';
import { addressWith } from '../../parts/in-address.ts';
import type { KeptRow } from '../../parts/kept-order.ts';
import { Changes, ListFoot } from '../../parts/list-foot.tsx';
import { focusSearch, useRowKeys } from '../../parts/row-keys.ts';
import { type RowShape, RowTable } from '../../parts/row-table.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { useStill } from '../../parts/use-still.ts';
import { withMessages } from '../../parts/with-messages.tsx';
import { noticesWords } from '../../words/notices.ts';
import { useSay, useWords } from '../../words/words.ts';

const keyOf = ({ noticeId }: Notice): string => noticeId;

function placeOf({ taskId, taskVisible, caseId, caseVisible, data }: Notice): string | undefined {
  if (taskId !== undefined && taskVisible) return `/tasks/${taskId}`;
  // Of a booking, the day on which it is: the calendar shows as much of it as the reader may see.
  if (typeof data['startsAt'] === 'string')
    return `/calendar?view=day&by=person&date=${dayOf(data['startsAt'])}`;
  return caseId !== undefined && caseVisible ? `/cases/${caseId}` : undefined;
}

function useNotices() {
  const asked = useInfiniteQuery({
    queryKey: ['notices'],
    queryFn: ({ pageParam }) =>
      listNotices({ limit: '50', ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const still = useStill<Notice>({
    of: 'notices',
    pages: asked.data?.pages.map(({ items }) => items),
    keyOf,
  });
  return { ...asked, still };
}

function useRead() {
  const queries = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (which: ReadNotices) => readNotices(which, withKey(newKey())),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['notices'] });
      await queries.invalidateQueries({ queryKey: ['counts'] });
    },
    onError: (error) => {
      if (isProblem(error)) void message.error(error.body.title);
    },
  }).mutate;
}

function Text({ item }: { readonly item: Notice }) {
  const t = useWords(noticesWords);
  const say = useSay();
  return (
    <>
      {item.readAt === undefined && <span className="mark">{t('unread')}</span>}
      {say(item.text)}
    </>
  );
}

function About({ item: { caseNumber, drill } }: { readonly item: Notice }) {
  return (
    <>
      {caseNumber} <Flags drill={drill} />
    </>
  );
}

function ReadState({ item, read }: { readonly item: Notice; readonly read: (item: Notice) => void }) {
  const t = useWords(noticesWords);
  if (item.readAt !== undefined) return <>{t('isRead')}</>;
  return (
    <Button size="small" className="above" onClick={() => read(item)}>
      {t('markRead')}
    </Button>
  );
}

function useShape(read: (which: ReadNotices) => void): RowShape<Notice> {
  const t = useWords(noticesWords);
  return useMemo(() => {
    const one = (item: Notice): void => read({ noticeIds: [item.noticeId] });
    const columns: RowShape<Notice>['columns'] = [
      { key: 'about', title: t('about'), width: 'minmax(0, 1.5fr)', cell: (item) => <About item={item} /> },
      {
        key: 'to',
        title: t('to'),
        width: '120px',
        cell: ({ personal }) => <Tag>{t(personal ? 'toMe' : 'toUnit')}</Tag>,
      },
      {
        key: 'at',
        title: t('at'),
        width: '150px',
        cell: ({ createdAt }) => `${dayOf(createdAt)} ${timeOf(createdAt)}`,
      },
      {
        key: 'read',
        title: t('state'),
        width: '120px',
        cell: (item) => <ReadState item={item} read={one} />,
      },
    ];
    const lead = {
      title: t('what'),
      text: (item: Notice) => <Text item={item} />,
      width: 'minmax(0, 3fr)',
    };
    const onOpen = (item: Notice): void => {
      if (item.readAt === undefined) one(item);
    };
    return { columns, lead, to: placeOf, onOpen };
  }, [t, read]);
}

function useFilters() {
  const [search, setSearch] = useSearchParams();
  const set = (name: string, on: boolean): void =>
    setSearch(addressWith({ [name]: on ? 'true' : undefined }));
  return { unread: search.get('unread') === 'true', personal: search.get('personal') === 'true', set };
}

type Filters = ReturnType<typeof useFilters>;

const shownBy =
  ({ unread, personal }: Filters) =>
  ({ placed, item }: KeptRow<Notice>): boolean =>
    // One that is read here stays in sight until the list is opened again.
    (!unread || placed.readAt === undefined) && (!personal || item.personal);

function FilterLine({
  filters,
  onAll,
}: {
  readonly filters: Filters;
  readonly onAll?: (() => void) | undefined;
}) {
  const t = useWords(noticesWords);
  return (
    <div className="list-head">
      <h1>{t('title')}</h1>
      <div className="end no-print">
        <Checkbox checked={filters.unread} onChange={({ target }) => filters.set('unread', target.checked)}>
          {t('unreadOnly')}
        </Checkbox>
        <Checkbox
          checked={filters.personal}
          onChange={({ target }) => filters.set('personal', target.checked)}
        >
          {t('personalOnly')}
        </Checkbox>
        <Button disabled={onAll === undefined} onClick={onAll}>
          {t('markAllRead')}
        </Button>
      </div>
    </div>
  );
}

function Notices() {
  const t = useWords(noticesWords);
  const heading = useId();
  const list = useNotices();
  const read = useRead();
  const shape = useShape(read);
  const filters = useFilters();
  const { still, error, refetch } = list;
  useRowKeys({ '/': focusSearch });
  if (still === undefined) {
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  }
  const rows = still.rows.filter(shownBy(filters));
  const newest = still.rows[0]?.item;
  const unread = still.rows.some(({ item }) => item.readAt === undefined);
  const onAll = newest !== undefined && unread ? () => read({ upTo: newest.createdAt }) : undefined;
  const empty = filters.unread || filters.personal ? 'emptyFiltered' : 'empty';
  return (
    <>
      <FilterLine filters={filters} onAll={onAll} />
      <Changes {...still} />
      <h2 id={heading} className="print-only">
        {t('list')}
      </h2>
      {rows.length === 0 ? (
        <Empty>{t(empty)}</Empty>
      ) : (
        <RowTable labelledBy={heading} shape={shape} rows={rows} />
      )}
      <ListFoot shown={rows.length} list={list} />
    </>
  );
}

export default withMessages(Notices);
