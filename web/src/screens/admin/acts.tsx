/** What was done to accounts and units, by whom and when: newest first. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useMemo } from 'react';
import { type AdminAct, listAdminActs } from '../../api/generated.ts';
import { dayOf, timeOf } from '../../parts/due-line.ts';
import { ListFoot } from '../../parts/list-foot.tsx';
import { type RowShape, RowTable } from '../../parts/row-table.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { adminWords } from '../../words/admin.ts';
import { useSay, useWords } from '../../words/words.ts';
import { useExported } from './exported.ts';

/** Of an export also how many rows left, chosen by what. */
function Act({ act }: { readonly act: AdminAct }) {
  const say = useSay();
  const exported = useExported();
  if (act.act !== 'export_cases') return <>{say(act)}</>;
  return (
    <>
      {say(act)} <Text type="secondary">{exported(act.detail)}</Text>
    </>
  );
}

function useShape(): RowShape<AdminAct> {
  const t = useWords(adminWords);
  return useMemo(
    () => ({
      lead: { title: t('act'), text: (act: AdminAct) => <Act act={act} />, width: 'minmax(0, 2fr)' },
      columns: [
        { key: 'whom', title: t('whom'), width: 'minmax(0, 1fr)', cell: ({ person }) => person?.name },
        { key: 'unit', title: t('unit'), width: 'minmax(0, 1.4fr)', cell: ({ unit }) => unit?.name },
        {
          key: 'actor',
          title: t('actor'),
          width: 'minmax(0, 1fr)',
          cell: ({ actor }) => actor?.name ?? t('atServer'),
        },
        { key: 'at', title: t('at'), width: '150px', cell: ({ at }) => `${dayOf(at)} ${timeOf(at)}` },
      ],
      to: ({ person }: AdminAct) => (person === undefined ? undefined : `/admin?person=${person.id}`),
    }),
    [t],
  );
}

export function Acts() {
  const t = useWords(adminWords);
  const heading = useId();
  const shape = useShape();
  const list = useInfiniteQuery({
    queryKey: ['admin', 'acts'],
    queryFn: ({ pageParam }) =>
      listAdminActs({ limit: '100', ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const { data, error, refetch } = list;
  if (data === undefined) {
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  }
  const rows = data.pages
    .flatMap(({ items }) => items)
    .map((act) => ({ key: String(act.actNo), item: act, placed: act, mark: 'same' as const }));
  return (
    <>
      <h2 id={heading} className="print-only">
        {t('acts')}
      </h2>
      {rows.length === 0 ? (
        <Empty>{t('noActs')}</Empty>
      ) : (
        <RowTable labelledBy={heading} shape={shape} rows={rows} />
      )}
      <ListFoot shown={rows.length} list={list} />
    </>
  );
}
