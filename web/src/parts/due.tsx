/** When something is due, how long that is off, and by which article: `12月4日 周五 24:00 前，剩 2 个工作日 · 民诉法 第126条`. */
import { Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { partsWords } from '../words/parts.ts';
import { useWords } from '../words/words.ts';
import { Article } from './article.tsx';
import { type DueFacts, dayText, tellDue } from './due-line.ts';
import { Text } from './text.tsx';

type DueProps = Omit<DueFacts, 'dueAt'> & {
  readonly dueAt?: string | undefined;
  /** Counted by the API; negative when it has passed. */
  readonly workingDaysLeft?: number | undefined;
  readonly article?: string | undefined;
  /** Computed before the calendar of that year was published. */
  readonly provisional?: boolean | undefined;
};

/** The year in which the page was opened; a day of that year is shown without it. */
const THIS_YEAR = new Date().toISOString().slice(0, 4);

/** A sign has a shape and a word beside its colour. */
const SIGN = {
  overdue: { mark: '■', type: 'danger', word: 'overdue' },
  today: { mark: '▲', type: 'warning', word: 'today' },
} as const;

function Urgent({ urgency }: { readonly urgency: 'overdue' | 'today' }) {
  const t = useWords(partsWords);
  const { mark, type, word } = SIGN[urgency];
  return <Text strong type={type}>{`${mark} ${t(word)}`}</Text>;
}

function Provisional() {
  const t = useWords(partsWords);
  return <Text type="secondary">{`◇ ${t('provisional')}`}</Text>;
}

function useLeft(days: number | undefined): string {
  const t = useWords(partsWords);
  if (days === undefined) return '';
  if (days < 0) return t('daysOver', { count: -days });
  return days === 0 ? '' : t('daysLeft', { count: days });
}

/** Without `dueAt` it says that there is no term. */
export function Due({ dueAt, overdue, now, today, workingDaysLeft, article, provisional }: DueProps) {
  const t = useWords(partsWords);
  const { i18n } = useTranslation();
  const left = useLeft(workingDaysLeft);
  if (dueAt === undefined) {
    return (
      <Space size={8} wrap>
        <Text type="secondary">{t('noTerm')}</Text>
        {article !== undefined && <Article text={article} />}
      </Space>
    );
  }
  const { date, time, urgency } = tellDue({ dueAt, overdue, now, today });
  const day = dayText(date, i18n.language, now?.slice(0, 4) ?? THIS_YEAR);
  return (
    <Space size={8} wrap>
      {urgency !== 'ahead' && <Urgent urgency={urgency} />}
      {provisional === true && <Provisional />}
      <time dateTime={dueAt}>{t('dueBefore', { day, time }) + (left === '' ? '' : t('comma') + left)}</time>
      {article !== undefined && <Article text={article} />}
    </Space>
  );
}
