/** The filters of the list of cases; each has its place in the address. */
import { unitsQuery } from '../../api/units.ts';
import { Button, Checkbox, Select } from 'antd';
import dayjs from 'dayjs';
import { useQuery } from '@tanstack/react-query';
import { DatePicker } from '../../parts/date-picker.ts';
import { DrillFilter, FilterLine, MatterFilter, StageFilter } from '../../parts/list-filters.tsx';
import { casesWords } from '../../words/cases.ts';
import { rowsWords } from '../../words/rows.ts';
import { useWords } from '../../words/words.ts';
import { FigureFilter } from './figure-filter.tsx';
import type { Filters } from './query.ts';

interface FilterProps {
  readonly filters: Filters;
  readonly change: (changes: Filters) => void;
}

/** A cleared field gives `undefined`, which takes the filter away. */
const given = (value: string | undefined): string => value ?? '';

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

export function CaseFilters({ filters, change }: FilterProps) {
  const t = useWords(casesWords);
  const rows = useWords(rowsWords);
  const set = Object.keys(filters).length;
  const none: Filters = Object.fromEntries(Object.keys(filters).map((name) => [name, '']));
  return (
    <FilterLine set={set}>
      <StageFilter value={filters.stage} onPick={(stage) => change({ stage })} />
      <MatterFilter value={filters.matter} onPick={(matter) => change({ matter })} />
      <StationFilter filters={filters} change={change} />
      <OpenedFilter filters={filters} change={change} />
      <DrillFilter value={filters.drill} onPick={(drill) => change({ drill })} />
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
      <FigureFilter filters={filters} change={change} />
      {set > 0 && <Button onClick={() => change(none)}>{rows('noFilter')}</Button>}
    </FilterLine>
  );
}
