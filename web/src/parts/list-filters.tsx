/** Filters that several lists of cases have: text, stage, matter, exercises; on a phone they stand behind a word. */
import { Select } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { useCatalogue } from '../api/catalogue.ts';
import { useIsPhone } from '../app/media.ts';
import { rowsWords } from '../words/rows.ts';
import { useSay, useWords } from '../words/words.ts';
import { MATTER_SEARCH, useMatterOptions } from './matters.ts';
import { SearchInput } from './search-input.ts';

const Folded = lazy(() => import('./folded.tsx'));

interface OneProps {
  readonly value: string | undefined;
  /** Called with '' when it is cleared. */
  readonly onPick: (value: string) => void;
}

interface FindProps {
  /** What the field is called: among what one looks. */
  readonly label: string;
  readonly text: string;
  readonly find: (text: string) => void;
}

export function FindText({ label, text, find }: FindProps) {
  const t = useWords(rowsWords);
  return (
    <SearchInput
      key={text}
      aria-label={label}
      placeholder={t('findHint')}
      defaultValue={text}
      allowClear
      maxLength={100}
      onSearch={find}
      style={{ maxWidth: 320 }}
      className="no-print"
    />
  );
}

export function StageFilter({ value, onPick }: OneProps) {
  const t = useWords(rowsWords);
  const say = useSay();
  const stages = useCatalogue()?.stages ?? [];
  return (
    <Select
      aria-label={t('stageFilter')}
      placeholder={t('stageFilter')}
      allowClear
      style={{ minWidth: 140 }}
      value={value ?? null}
      onChange={(stage?: string | null) => onPick(stage ?? '')}
      options={stages.map((one) => ({ value: one.stage, label: say(one) }))}
    />
  );
}

export function MatterFilter({ value, onPick }: OneProps) {
  const t = useWords(rowsWords);
  const matters = useMatterOptions();
  return (
    <Select
      aria-label={t('matterFilter')}
      placeholder={t('matterFilter')}
      allowClear
      showSearch={MATTER_SEARCH}
      popupMatchSelectWidth={false}
      style={{ minWidth: 190 }}
      value={value ?? null}
      onChange={(matter?: string | null) => onPick(matter ?? '')}
      options={matters}
    />
  );
}

export function DrillFilter({ value, onPick }: OneProps) {
  const t = useWords(rowsWords);
  return (
    <Select
      aria-label={t('drillFilter')}
      value={value ?? 'all'}
      onChange={(drill: string) => onPick(drill === 'all' ? '' : drill)}
      options={[
        { value: 'all', label: `${t('drillFilter')}: ${t('all')}` },
        { value: 'false', label: t('real') },
        { value: 'true', label: t('drillOnly') },
      ]}
    />
  );
}

interface LineProps {
  /** How many are set. */
  readonly set: number;
  readonly children: ReactNode;
}

/** At the desk a line; on the phone behind a word, so that the first row is in sight. */
export function FilterLine({ set, children }: LineProps) {
  const t = useWords(rowsWords);
  const phone = useIsPhone();
  const line = (
    <div className="list-head no-print" role="group" aria-label={t('filters')}>
      {children}
    </div>
  );
  if (!phone) return line;
  const label = set === 0 ? t('filters') : `${t('filters')} (${set})`;
  return (
    <Suspense fallback={null}>
      <Folded label={label}>{line}</Folded>
    </Suspense>
  );
}
