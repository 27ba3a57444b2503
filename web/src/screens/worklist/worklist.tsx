/** 待办: what must I do next? Bands by due day; tabs mine, unit, unassigned, returned; everything by keys as well. */
import { Button, Select, Tabs } from 'antd';
import { lazy, Suspense, useCallback, useId, useState } from 'react';
import { useCatalogue, useCode } from '../../api/catalogue.ts';
import { useIsPhone } from '../../app/media.ts';
import { useMe } from '../../app/session.tsx';
import { openOf } from '../../app/counts.ts';
import { Changes, ListFoot } from '../../parts/list-foot.tsx';
import { focusSearch, useRowKeys } from '../../parts/row-keys.ts';
import { RowTable, type RowShape } from '../../parts/row-table.tsx';
import { SavedViews } from '../../parts/saved-views.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { worklistWords } from '../../words/worklist.ts';
import { rowsWords } from '../../words/rows.ts';
import { useSay, useWords } from '../../words/words.ts';
import { useShape } from './columns.tsx';
import { type Band, BANDS, type BandRows, inBands, type Item, keyOf, TABS } from './items.ts';
import { type Filters, useFilters, useTabCounts, useWorklist } from './query.ts';

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
/** Words of codes are written small; here they stand alone. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A second sign beside the words (rule of the look): a shape. */
const SIGNS: Partial<Record<Band, string>> = { overdue: ' ■', today: ' ▲' };

function useBandText(): (band: Band) => string {
  const say = useSay();
  const words = useCode('worklistBand');
  return (band) => capital(say(words(band))) + (SIGNS[band] ?? '');
}

type Change = ReturnType<typeof useFilters>['change'];

function FilterLine({ filters, change }: { readonly filters: Filters; readonly change: Change }) {
  const t = useWords(worklistWords);
  const rows = useWords(rowsWords);
  const bandText = useBandText();
  return (
    <>
      <Select
        aria-label={t('bandFilter')}
        value={filters.band ?? 'all'}
        onChange={(band: string) => change('band', band === 'all' ? undefined : band)}
        options={[
          { value: 'all', label: `${t('bandFilter')}: ${rows('all')}` },
          ...BANDS.map((band) => ({ value: band, label: bandText(band) })),
        ]}
      />
      <Select
        aria-label={rows('drillFilter')}
        value={filters.drill ?? 'all'}
        onChange={(drill: string) => change('drill', drill === 'all' ? undefined : drill)}
        options={[
          { value: 'all', label: `${rows('drillFilter')}: ${rows('all')}` },
          { value: 'false', label: rows('real') },
          { value: 'true', label: rows('drillOnly') },
        ]}
      />
    </>
  );
}

function WorklistTabs({ filters, change }: { readonly filters: Filters; readonly change: Change }) {
  const t = useWords(worklistWords);
  const counts = useTabCounts(filters);
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
  const pick = (tab: string): void => change('tab', tab === 'open' ? undefined : tab);
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

function useTicked() {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((key: string): void => {
    setTicked((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);
  return { ticked, toggle, none: () => setTicked(new Set()) };
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
  readonly list: ReturnType<typeof useWorklist>;
  readonly shape: RowShape<Item>;
  readonly ticked: ReadonlySet<string>;
}

function List({ filters, list, shape, ticked }: ListProps) {
  const t = useWords(worklistWords);
  const { still, error, refetch } = list;
  if (still === undefined)
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  const filtered = filters.band !== undefined || filters.drill !== undefined;
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
  readonly filters: ReturnType<typeof useFilters>;
}

function Head({ chosen, mayAssign, onOpen, filters: { filters, change, search, setSearch } }: HeadProps) {
  const t = useWords(worklistWords);
  const rows = useWords(rowsWords);
  const phone = useIsPhone();
  return (
    <div className="list-head">
      <h1>{t('title')}</h1>
      <div className="end no-print">
        {mayAssign && (
          <Button type="primary" disabled={chosen === 0} onClick={() => onOpen('assign')}>
            {t('assignCount', { count: chosen })}
          </Button>
        )}
        <FilterLine filters={filters} change={change} />
        <SavedViews screen="worklist" search={search} onPick={(picked) => setSearch(picked)} />
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
  const filters = useFilters();
  const list = useWorklist(filters.filters);
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
      <Head chosen={chosen.length} mayAssign={mayAssign} onOpen={setOpen} filters={filters} />
      <WorklistTabs filters={filters.filters} change={filters.change} />
      <Changes {...still} />
      <List filters={filters.filters} list={list} shape={shape} ticked={ticked} />
      <Suspense fallback={null}>
        {open === 'assign' && <Assign cases={chosen} onClose={close} />}
        {open === 'keys' && <KeyHelp onClose={close} />}
      </Suspense>
    </>
  );
}
