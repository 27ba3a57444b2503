/** The filters of the worklist: stage, matter, band, exercises; each has its place in the address. */
import { Button, Select } from 'antd';
import { useIsPhone } from '../../app/media.ts';
import { DrillFilter, FilterLine, FindText, MatterFilter, StageFilter } from '../../parts/list-filters.tsx';
import { rowsWords } from '../../words/rows.ts';
import { worklistWords } from '../../words/worklist.ts';
import { useWords } from '../../words/words.ts';
import { useBandText } from './band-text.ts';
import { BANDS } from './items.ts';
import { type Filters, NARROWING, narrowedBy } from './query.ts';

interface FilterProps {
  readonly filters: Filters;
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
}

interface WorklistFiltersProps extends FilterProps {
  readonly text: string;
  readonly find: (text: string) => void;
}

function BandFilter({ filters, change }: FilterProps) {
  const t = useWords(worklistWords);
  const rows = useWords(rowsWords);
  const bandText = useBandText();
  return (
    <Select
      aria-label={t('bandFilter')}
      value={filters.band ?? 'all'}
      onChange={(band: string) => change({ band: band === 'all' ? undefined : band })}
      options={[
        { value: 'all', label: `${t('bandFilter')}: ${rows('all')}` },
        ...BANDS.map((band) => ({ value: band, label: bandText(band) })),
      ]}
    />
  );
}

export function WorklistFilters({ filters, change, text, find }: WorklistFiltersProps) {
  const t = useWords(worklistWords);
  const rows = useWords(rowsWords);
  const phone = useIsPhone();
  const set = narrowedBy(filters) + (phone && text !== '' ? 1 : 0);
  const none = Object.fromEntries(NARROWING.map((name) => [name, undefined]));
  return (
    <FilterLine set={set}>
      {phone && <FindText label={t('find')} text={text} find={find} />}
      <StageFilter value={filters.stage} onPick={(stage) => change({ stage })} />
      <MatterFilter value={filters.matter} onPick={(matter) => change({ matter })} />
      <BandFilter filters={filters} change={change} />
      <DrillFilter value={filters.drill} onPick={(drill) => change({ drill })} />
      {set > 0 && <Button onClick={() => change(none)}>{rows('noFilter')}</Button>}
    </FilterLine>
  );
}
