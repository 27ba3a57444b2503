/** What a figure of supervision (督导) chose of the cases, told in one line and taken away at once. */
import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { unitsQuery } from '../../api/units.ts';
import { casesWords } from '../../words/cases.ts';
import { useWords } from '../../words/words.ts';
import { FIGURE_NAMES, type FilterName, type Filters } from './query.ts';

const EXCEPTION_WORDS = {
  overdue: 'exceptionOverdue',
  due_soon_unowned: 'exceptionUnowned',
  stuck: 'exceptionStuck',
  returned: 'exceptionReturned',
  refused_today: 'exceptionRefused',
  unanswered: 'exceptionUnanswered',
} as const;

const isException = (code: string): code is keyof typeof EXCEPTION_WORDS => code in EXCEPTION_WORDS;

/** What each filter says; one that says nothing is left out. */
function useTold(filters: Filters): (name: FilterName, value: string) => string {
  const t = useWords(casesWords);
  const units = useQuery(unitsQuery).data ?? [];
  const words: Partial<Record<FilterName, (value: string) => string>> = {
    supervised: () => t('supervised'),
    open: (value) => t(value === 'true' ? 'openOnly' : 'archivedOnly'),
    exception: (value) => (isException(value) ? t(EXCEPTION_WORDS[value]) : value),
    dueFrom: (value) => t('dueBetween', { from: value, to: filters.dueTo ?? '' }),
    unowned: () => t('unownedOnly'),
    court: (value) => units.find(({ id }) => id === value)?.name ?? value,
  };
  return (name, value) => words[name]?.(value) ?? '';
}

export function FigureFilter({
  filters,
  change,
}: {
  readonly filters: Filters;
  readonly change: (changes: Filters) => void;
}) {
  const t = useWords(casesWords);
  const told = useTold(filters);
  const said = FIGURE_NAMES.flatMap((name) => {
    const value = filters[name];
    return value === undefined ? [] : [told(name, value)];
  });
  if (said.length === 0) return null;
  const none: Filters = Object.fromEntries(FIGURE_NAMES.map((name) => [name, '']));
  return (
    <Tag closable={{ 'aria-label': t('noFigure') }} onClose={() => change(none)}>
      {said.filter((one) => one !== '').join(' · ')}
    </Tag>
  );
}
