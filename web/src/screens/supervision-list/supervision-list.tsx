/** 督导清单: the rows that a figure counts, where they are no cases: passages through stages, silent stations, services. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useMe } from '../../app/session.tsx';
import { ListFoot } from '../../parts/list-foot.tsx';
import { type RowShape, RowTable } from '../../parts/row-table.tsx';
import { Empty, Failed, Forbidden, Loading } from '../../parts/states.tsx';
import { useStill } from '../../parts/use-still.ts';
import { supervisionWords } from '../../words/supervision.ts';
import { useWords } from '../../words/words.ts';
import { Export } from './export.tsx';
import { type AnyList, PASSAGES, SERVICES, SILENT } from './lists.ts';
import { type Shape, usePassages, useServices, useSilent } from './shapes.ts';

interface ShownProps<T> {
  readonly list: AnyList<T>;
  readonly shape: Shape<T>;
}

const PAGE = '100';

function useRows<T>(list: AnyList<T>, query: Readonly<Record<string, string>>) {
  const asked = useInfiniteQuery({
    queryKey: ['supervision', list.list, query],
    queryFn: ({ pageParam }) =>
      list.read({ ...query, limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const still = useStill<T>({
    of: JSON.stringify(query),
    pages: asked.data?.pages.map(({ items }) => items),
    keyOf: list.keyOf,
  });
  return { ...asked, still };
}

function rowShapeOf<T>({ columns: [lead, ...columns], to }: Shape<T>): RowShape<T> {
  return {
    lead: { title: lead.title, text: lead.text, width: lead.width },
    columns: columns.map(({ key, title, width, text }) => ({
      key,
      title,
      width: width.endsWith('fr') ? `minmax(0, ${width})` : width,
      cell: text,
    })),
    to,
  };
}

function Shown<T>({ list, shape }: ShownProps<T>) {
  const t = useWords(supervisionWords);
  const heading = useId();
  const [params] = useSearchParams();
  const query = Object.fromEntries(params);
  const rows = useRows(list, query);
  const table = rowShapeOf(shape);
  const { still, error, refetch } = rows;
  const body = (): ReactNode => {
    if (still === undefined)
      return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
    if (still.rows.length === 0) return <Empty>{t('empty')}</Empty>;
    return (
      <>
        <RowTable labelledBy={heading} shape={table} rows={still.rows} />
        <ListFoot shown={still.rows.length} list={rows} />
      </>
    );
  };
  return (
    <>
      <p className="no-print">
        <Link to="/supervision">{t('back')}</Link>
      </p>
      <div className="list-head">
        <h1 id={heading}>{shape.title}</h1>
        <Export
          list={list}
          shape={shape}
          query={query}
          none={still === undefined || still.rows.length === 0}
        />
      </div>
      {body()}
    </>
  );
}

function Passages() {
  return <Shown list={PASSAGES} shape={usePassages()} />;
}

function Silent() {
  return <Shown list={SILENT} shape={useSilent()} />;
}

function Services() {
  return <Shown list={SERVICES} shape={useServices()} />;
}

export default function SupervisionList() {
  const t = useWords(supervisionWords);
  const { may } = useMe();
  const { list } = useParams();
  if (!may.includes('supervise')) return <Forbidden />;
  if (list === 'passages') return <Passages />;
  if (list === 'silent') return <Silent />;
  if (list === 'services') return <Services />;
  return <Empty>{t('noList')}</Empty>;
}
