/** The record as a list, told or raw: ten thousand entries, of which those in sight are drawn. The chosen one is kept in sight. */
import { Listy, type ListyRef, Segmented } from 'antd';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Case, CaseCourse } from '../../api/generated.ts';
import { useInAddress } from '../../parts/in-address.ts';
import { usePrinting } from '../../parts/printing.ts';
import { FailedPart, Loading } from '../../parts/states.tsx';
import { inspectorWords } from '../../words/inspector.ts';
import { useWords } from '../../words/words.ts';
import { Entry } from './entries.tsx';
import { type Item, itemsOf } from './items.ts';
import type { InspectedRecord } from './record.ts';
import type { Moment } from './use-moment.ts';

const HEIGHT_PX = 560;

interface StoryProps {
  readonly found: Case;
  readonly record: InspectedRecord;
  readonly course: CaseCourse | undefined;
  readonly moment: Moment;
}

const keyOf = (item: Item): string =>
  item.kind === 'event' ? `e${item.event.seq}` : `r${item.refused.inputNo}`;

const isOf = (item: Item, seq: number): boolean => item.kind === 'event' && item.event.seq === seq;

interface ListProps {
  readonly items: readonly Item[];
  readonly found: Case;
  readonly raw: boolean;
  readonly moment: Moment;
  /** Whether the chosen entry has been read. */
  readonly there: boolean;
}

/** What draws a line; the same function while nothing it draws by changes. */
function useLine({ items: { length }, found, raw, moment: { seq, choose } }: ListProps) {
  return useCallback(
    (item: Item, index: number): ReactNode => (
      <div role="listitem" aria-setsize={length} aria-posinset={index + 1}>
        <Entry {...{ item, found, raw, choose }} chosen={isOf(item, seq)} />
      </div>
    ),
    [length, found, raw, choose, seq],
  );
}

function List(props: ListProps) {
  const { items, moment, there } = props;
  const t = useWords(inspectorWords);
  const list = useRef<ListyRef>(null);
  const line = useLine(props);
  const { seq } = moment;
  useEffect(() => {
    if (!there) return undefined;
    // The list measures its lines when they are drawn.
    const frame = requestAnimationFrame(() => list.current?.scrollTo({ key: `e${seq}`, align: 'auto' }));
    return () => cancelAnimationFrame(frame);
  }, [seq, there]);
  return (
    <div role="list" aria-label={t('record')} className="record-list">
      <Listy<Item>
        ref={list}
        virtual
        height={HEIGHT_PX}
        items={items as Item[]}
        rowKey={keyOf}
        itemRender={line}
      />
    </div>
  );
}

/** On paper the record stands whole, as it was read; the list on the screen draws what is in sight. */
function Paper({ items, found, raw }: Pick<ListProps, 'items' | 'found' | 'raw'>) {
  return (
    <div className="record-paper">
      {items.map((item) => (
        <Entry key={keyOf(item)} {...{ item, found, raw }} chosen={false} />
      ))}
    </div>
  );
}

export function Story({ found, record, course, moment }: StoryProps) {
  const t = useWords(inspectorWords);
  const [view, setView] = useInAddress('view');
  const raw = view === 'raw';
  const printing = usePrinting();
  const refused = course?.refused;
  const there = moment.seq <= record.events.length;
  const items = useMemo(() => itemsOf(record.events, refused ?? []), [record.events, refused]);
  return (
    <section aria-labelledby="record">
      <div className="record-head">
        <h2 id="record">{t('record')}</h2>
        <Segmented
          aria-label={t('view')}
          value={raw ? 'raw' : 'told'}
          onChange={(next) => setView(next === 'raw' ? 'raw' : undefined)}
          options={[
            { value: 'told', label: t('told') },
            { value: 'raw', label: t('raw') },
          ]}
        />
        <span role="status">
          {record.done
            ? t('readAll', { n: record.events.length })
            : t('reading', { n: record.events.length, of: found.seq })}
        </span>
      </div>
      {record.error !== null && <FailedPart error={record.error} again={record.again} />}
      {printing && <Paper {...{ items, found, raw }} />}
      {!printing && items.length === 0 && !record.done && <Loading />}
      {!printing && (items.length > 0 || record.done) && <List {...{ items, found, raw, moment, there }} />}
    </section>
  );
}
