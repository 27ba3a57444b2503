/** The filters of the list of cases; each has its place in the address. */
import { unitsQuery } from '../../api/units.ts';
import { Button, Checkbox, Collapse, Select } from 'antd';
import dayjs from 'dayjs';
import { useQuery } from '@tanstack/react-query';
import { useCatalogue } from '../../api/catalogue.ts';
import { useIsPhone } from '../../app/media.ts';
import { DatePicker } from '../../parts/date-picker.ts';
import { MATTER_SEARCH, useMatterOptions } from '../../parts/matters.ts';
import { casesWords } from '../../words/cases.ts';
import { rowsWords } from '../../words/rows.ts';
import { useSay, useWords } from '../../words/words.ts';
import type { Filters } from './query.ts';

interface FilterProps {
  readonly filters: Filters;
  readonly change: (changes: Filters) => void;
}

/** A cleared field gives `undefined`, which takes the filter away. */
const given = (value: string | undefined): string => value ?? '';

function StageFilter({ filters, change }: FilterProps) {
  const t = useWords(casesWords);
  const say = useSay();
  const stages = useCatalogue()?.stages ?? [];
  return (
    <Select
      aria-label={t('stage')}
      placeholder={t('stage')}
      allowClear
      style={{ minWidth: 140 }}
      value={filters.stage ?? null}
      onChange={(stage?: string | null) => change({ stage: given(stage ?? undefined) })}
      options={stages.map((one) => ({ value: one.stage, label: say(one) }))}
    />
  );
}

function StationFilter({ filters, change }: FilterProps) {
  const t = useWords(casesWords);
  const units = useQuery(unitsQuery).data ?? [];
  const stations = units.filter(({ kind }) => kind === 'station');
  return (
    <Select
      aria-label={t('station')}
      placeholder={t('station')}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      style={{ minWidth: 150 }}
      value={filters.station ?? null}
      onChange={(station?: string | null) => change({ station: given(station ?? undefined) })}
      options={stations.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

function MatterFilter({ filters, change }: FilterProps) {
  const t = useWords(casesWords);
  const matters = useMatterOptions();
  return (
    <Select
      aria-label={t('matterFilter')}
      placeholder={t('matterFilter')}
      allowClear
      showSearch={MATTER_SEARCH}
      popupMatchSelectWidth={false}
      style={{ minWidth: 190 }}
      value={filters.matter ?? null}
      onChange={(matter?: string | null) => change({ matter: given(matter ?? undefined) })}
      options={matters}
    />
  );
}

function OpenedFilter({ filters, change }: FilterProps) {
  const t = useWords(casesWords);
  const day = (text: string | undefined) => (text === undefined ? null : dayjs(text));
  return (
    <>
      <DatePicker
        aria-label={t('openedFrom')}
        placeholder={t('openedFrom')}
        value={day(filters.openedFrom)}
        onChange={(date) => change({ openedFrom: date?.format('YYYY-MM-DD') ?? '' })}
      />
      <DatePicker
        aria-label={t('openedTo')}
        placeholder={t('openedTo')}
        value={day(filters.openedTo)}
        onChange={(date) => change({ openedTo: date?.format('YYYY-MM-DD') ?? '' })}
      />
    </>
  );
}

function DrillFilter({ filters, change }: FilterProps) {
  const rows = useWords(rowsWords);
  return (
    <Select
      aria-label={rows('drillFilter')}
      value={filters.drill ?? 'all'}
      onChange={(drill: string) => change({ drill: drill === 'all' ? '' : drill })}
      options={[
        { value: 'all', label: `${rows('drillFilter')}: ${rows('all')}` },
        { value: 'false', label: rows('real') },
        { value: 'true', label: rows('drillOnly') },
      ]}
    />
  );
}

function AllFilters({ filters, change }: FilterProps) {
  const t = useWords(casesWords);
  const rows = useWords(rowsWords);
  const some = Object.keys(filters).length > 0;
  const none: Filters = Object.fromEntries(Object.keys(filters).map((name) => [name, '']));
  return (
    <div className="list-head no-print" role="group" aria-label={t('filters')}>
      <StageFilter filters={filters} change={change} />
      <MatterFilter filters={filters} change={change} />
      <StationFilter filters={filters} change={change} />
      <OpenedFilter filters={filters} change={change} />
      <DrillFilter filters={filters} change={change} />
      <Checkbox
        checked={filters.overdue === 'true'}
        onChange={({ target }) => change({ overdue: target.checked ? 'true' : '' })}
      >
        {t('overdueOnly')}
      </Checkbox>
      <Checkbox
        checked={filters.assignee === 'me'}
        onChange={({ target }) => change({ assignee: target.checked ? 'me' : '' })}
      >
        {t('mineOnly')}
      </Checkbox>
      {some && <Button onClick={() => change(none)}>{rows('noFilter')}</Button>}
    </div>
  );
}

/** At the desk a line; on the phone behind a word, so that the first case is in sight. */
export function FilterLine(props: FilterProps) {
  const t = useWords(casesWords);
  const phone = useIsPhone();
  if (!phone) return <AllFilters {...props} />;
  const set = Object.keys(props.filters).length;
  const label = set === 0 ? t('filters') : `${t('filters')} (${set})`;
  return (
    <Collapse
      className="no-print"
      style={{ marginTop: 8 }}
      items={[{ key: 'filters', label, children: <AllFilters {...props} /> }]}
    />
  );
}
