/** 待办: what must I do next? Bands by due day; tabs mine, unit, unassigned, returned; everything by keys as well. */
import { Button, Select, Tabs } from 'antd';
import { lazy, Suspense, useId, useState } from 'react';
import { useCatalogue, useCode } from '../../api/catalogue.ts';
import { useIsPhone } from '../../app/media.ts';
import { useMe } from '../../app/session.tsx';
import { openOf } from '../../app/counts.ts';
import { FindText } from '../../parts/list-filters.tsx';
import { Changes, ListFoot } from '../../parts/list-foot.tsx';
import { focusSearch, useRowKeys } from '../../parts/row-keys.ts';
import { RowTable, type RowShape } from '../../parts/row-table.tsx';
import { SavedViews } from '../../parts/saved-views.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { useTicked } from '../../parts/use-ticked.ts';
import { worklistWords } from '../../words/worklist.ts';
import { rowsWords } from '../../words/rows.ts';
import { useSay, useWords } from '../../words/words.ts';
import { capital, useBandText } from './band-text.ts';
import { useShape } from './columns.tsx';
import { WorklistFilters } from './filters.tsx';
import { type BandRows, inBands, type Item, keyOf, TABS } from './items.ts';
import { type Filters, narrowedBy, useFilters, useTabCounts, useWorklist } from './query.ts';

/** Sheets that are opened now and then come when they are. */
const Assign = lazy(() => import('./assign.tsx'));
const KeyHelp = lazy(() => import('./key-help.tsx'));

const EMPTY = {
  open: 'emptyOpen',
  mine: 'emptyMine',
  unit: 'emptyUnit',
  unassigned: 'emptyUnassigned',
  returned: 'emptyReturned',
} as const;

type Views = ReturnType<typeof useFilters>;

function WorklistTabs({ views: { filters, change, text: looked } }: { readonly views: Views }) {
  const t = useWords(worklistWords);
  const counts = useTabCounts(filters, looked);
  const phone = useIsPhone();
  const say = useSay();
  const words = useCode('worklistTab');
  const label = (text: string, count: number | undefined): string =>
    count === undefined ? text : t('bandCount', { band: text, count });
  const items = [
    { key: 'open', label: label(t('open'), counts && openOf(counts)) },
    ...TABS.map((tab) => ({ key: tab, label: label(capital(say(words(tab))), counts?.[tab]) })),
  ];
  const active = filters.tab ?? 'open';
  const pick = (tab: string): void => change({ tab: tab === 'open' ? undefined : tab });
  // Tabs that do not fit are hidden behind a button that antd places where assistive technology expects a tab.
  if (phone) {
    const options = items.map(({ key, label: text }) => ({ value: key, label: text }));
    return (
      <Select aria-label={t('tabs')} value={active} onChange={pick} options={options} className="tabs" />
    );
  }
  return (
    <Tabs
      className="no-print"
      activeKey={active}
      onChange={pick}
      items={items}
      tabBarStyle={{ marginBottom: 0 }}
    />
  );
}

interface BandProps {
  readonly of: BandRows;
  readonly shape: RowShape<Item>;
  readonly ticked: ReadonlySet<string>;
}

function BandTable({ of: { band, rows }, shape, ticked }: BandProps) {
  const t = useWords(worklistWords);
  const bandText = useBandText();
  const id = useId();
  return (
    <section>
      <h2 id={id}>{t('bandCount', { band: bandText(band), count: rows.length })}</h2>
      <RowTable labelledBy={id} shape={shape} rows={rows} ticked={ticked} />
    </section>
  );
}

function useMayAssign(): boolean {
  const { roles } = useMe();
  const deciding = useCatalogue()?.decisions.find(({ type }) => type === 'assign_person')?.roles ?? [];
  return roles.some((role) => (deciding as readonly string[]).includes(role));
}

/** One case may have several rows; it is assigned once. */
const casesOf = (items: readonly Item[]) => [...new Map(items.map((item) => [item.caseId, item])).values()];

interface ListProps {
  readonly filters: Filters;
  readonly text: string;
  readonly list: ReturnType<typeof useWorklist>;
  readonly shape: RowShape<Item>;
  readonly ticked: ReadonlySet<string>;
}

function List({ filters, text, list, shape, ticked }: ListProps) {
  const t = useWords(worklistWords);
  const { still, error, refetch } = list;
  if (still === undefined)
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  const filtered = text !== '' || narrowedBy(filters) > 0;
  if (still.rows.length === 0)
    return <Empty>{t(filtered ? 'emptyFiltered' : EMPTY[filters.tab ?? 'open'])}</Empty>;
  return (
    <>
      {inBands(still.rows).map((band) => (
        <BandTable key={band.band} of={band} shape={shape} ticked={ticked} />
      ))}
      <ListFoot shown={still.rows.length} list={list} />
    </>
  );
}

interface HeadProps {
  readonly chosen: number;
  readonly mayAssign: boolean;
  readonly onOpen: (sheet: 'assign' | 'keys') => void;
  readonly views: Views;
}

function Head({ chosen, mayAssign, onOpen, views: { search, pick, text, find } }: HeadProps) {
  const t = useWords(worklistWords);
  const rows = useWords(rowsWords);
  const phone = useIsPhone();
  return (
    <div className="list-head">
      <h1>{t('title')}</h1>
      {!phone && <FindText label={t('find')} text={text} find={find} />}
      <div className="end no-print">
        {mayAssign && (
          <Button type="primary" disabled={chosen === 0} onClick={() => onOpen('assign')}>
            {t('assignCount', { count: chosen })}
          </Button>
        )}
        <SavedViews screen="worklist" search={search} onPick={pick} />
        {!phone && <Button onClick={() => onOpen('keys')}>{t('keys')}</Button>}
        {!phone && <Button onClick={() => print()}>{rows('print')}</Button>}
      </div>
    </div>
  );
}

function useSheets(chosen: number, mayAssign: boolean, toggle: (key: string) => void) {
  const [open, setOpen] = useState<'assign' | 'keys'>();
  const assigning = {
    x: (key: string | undefined) => key !== undefined && toggle(key),
    a: () => chosen > 0 && setOpen('assign'),
  };
  useRowKeys({ ...(mayAssign ? assigning : {}), '/': focusSearch, '?': () => setOpen('keys') });
  return { open, setOpen };
}

export default function Worklist() {
  const views = useFilters();
  const { filters, text } = views;
  const list = useWorklist(filters, text);
  const mayAssign = useMayAssign();
  const { ticked, toggle, none } = useTicked();
  const shape = useShape(mayAssign ? toggle : undefined);
  const { still } = list;
  const items = still?.rows.map(({ item }) => item) ?? [];
  const chosen = casesOf(items.filter((item) => ticked.has(keyOf(item))));
  const { open, setOpen } = useSheets(chosen.length, mayAssign, toggle);
  const close = (): void => {
    if (open === 'assign') none();
    setOpen(undefined);
  };
  return (
    <>
      <Head chosen={chosen.length} mayAssign={mayAssign} onOpen={setOpen} views={views} />
      <WorklistFilters {...views} />
      <WorklistTabs views={views} />
      <Changes {...still} />
      <List filters={filters} text={text} list={list} shape={shape} ticked={ticked} />
      <Suspense fallback={null}>
        {open === 'assign' && <Assign cases={chosen} onClose={close} />}
        {open === 'keys' && <KeyHelp onClose={close} />}
      </Suspense>
    </>
  );
}
