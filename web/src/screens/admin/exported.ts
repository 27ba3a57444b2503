/** What an export of cases was noted with, in words: how many rows, chosen by which filters. */
import { useMatterText } from '../../parts/matters.ts';
import { useStageText } from '../../parts/stage-tag.tsx';
import { adminWords } from '../../words/admin.ts';
import { casesWords } from '../../words/cases.ts';
import { rowsWords } from '../../words/rows.ts';
import { useWords } from '../../words/words.ts';

/** As `POST /api/cases/exports` takes it. */
interface Noted {
  readonly count?: number;
  readonly filters?: Readonly<Record<string, string>>;
  readonly byText?: boolean;
}

export function useExported(): (detail: object) => string {
  const t = useWords(adminWords);
  const c = useWords(casesWords);
  const rows = useWords(rowsWords);
  const matterText = useMatterText();
  const stageText = useStageText();
  const told: Readonly<Record<string, (value: string) => string>> = {
    list: (value) => (value === 'filing_package' ? t('filingPackage') : ''),
    stage: (value) => stageText(value),
    matter: (value) => matterText(value),
    station: () => c('station'),
    overdue: (value) => (value === 'true' ? c('overdueOnly') : c('notOverdue')),
    openedFrom: (value) => `${c('openedFrom')} ${value}`,
    openedTo: (value) => `${c('openedTo')} ${value}`,
    drill: (value) => rows(value === 'false' ? 'real' : 'drillOnly'),
    assignee: () => c('mineOnly'),
    stages: (value) => value.split(',').map(stageText).join(t('and')),
    next: (value) => `→ ${value.split(',').map(stageText).join(t('and'))}`,
    unit: () => t('unit'),
    supervised: () => c('supervised'),
    open: (value) => c(value === 'true' ? 'openOnly' : 'archivedOnly'),
    unowned: () => c('unownedOnly'),
    from: (value) => `${value} –`,
    to: (value) => value,
    dueFrom: (value) => `${value} –`,
    dueTo: (value) => value,
  };
  return (detail) => {
    const { count = 0, filters = {}, byText = false } = detail as Noted;
    const by = Object.entries(filters).map(([name, value]) => told[name]?.(value) ?? '');
    const parts = [t('exportedRows', { count }), ...by, byText ? t('exportedByText') : ''];
    return parts.filter((part) => part !== '').join(' · ');
  };
}
