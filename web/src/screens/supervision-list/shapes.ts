/** The columns of each list, on the screen and in the file: the same words for both. */
import type { NewExport, Passage, SilentStation, TaskListItem } from '../../api/generated.ts';
import { dayOf } from '../../parts/due-line.ts';
import { useStageText } from '../../parts/stage-tag.tsx';
import { supervisionWords } from '../../words/supervision.ts';
import { useCode } from '../../api/catalogue.ts';
import { useSay, useWords } from '../../words/words.ts';

export interface TextColumn<T> {
  readonly key: NewExport['columns'][number];
  readonly title: string;
  /** Track of the grid at the desk. */
  readonly width: string;
  /** In characters of the file. */
  readonly wide: number;
  readonly text: (item: T) => string;
}

/** The first column leads to `to`. */
export interface Shape<T> {
  readonly title: string;
  readonly columns: readonly [TextColumn<T>, ...TextColumn<T>[]];
  readonly to: (item: T) => string;
}

interface Numbered {
  readonly courtCaseNumber?: string;
}

function useCourtNumber(): TextColumn<Numbered> {
  const t = useWords(supervisionWords);
  return {
    key: 'courtNumber',
    title: t('courtNumber'),
    width: '1fr',
    wide: 26,
    text: ({ courtCaseNumber }) => courtCaseNumber ?? '',
  };
}

export function usePassages(): Shape<Passage> {
  const t = useWords(supervisionWords);
  const stageText = useStageText();
  const courtNumber = useCourtNumber();
  return {
    title: t('passages'),
    columns: [
      { key: 'number', title: t('number'), width: '190px', wide: 26, text: ({ caseNumber }) => caseNumber },
      courtNumber,
      { key: 'stage', title: t('stage'), width: '1fr', wide: 16, text: ({ stage }) => stageText(stage) },
      { key: 'next', title: t('to'), width: '1fr', wide: 16, text: ({ next }) => stageText(next) },
      { key: 'enteredOn', title: t('entered'), width: '96px', wide: 12, text: ({ enteredOn }) => enteredOn },
      { key: 'leftOn', title: t('leftOn'), width: '96px', wide: 12, text: ({ leftOn }) => leftOn },
      { key: 'days', title: t('days'), width: '64px', wide: 8, text: ({ days }) => String(days) },
      { key: 'station', title: t('station'), width: '1.4fr', wide: 20, text: ({ station }) => station.name },
      { key: 'court', title: t('court'), width: '1.4fr', wide: 28, text: ({ court }) => court.name },
    ],
    to: ({ caseId }) => `/cases/${caseId}`,
  };
}

export function useSilent(): Shape<SilentStation> {
  const t = useWords(supervisionWords);
  return {
    title: t('silent'),
    columns: [
      { key: 'station', title: t('station'), width: '1fr', wide: 24, text: ({ name }) => name },
      {
        key: 'lastHeard',
        title: t('lastHeard'),
        width: '1fr',
        wide: 14,
        text: ({ lastHeard }) => (lastHeard === undefined ? t('never') : dayOf(lastHeard)),
      },
      {
        key: 'openThere',
        title: t('openThere'),
        width: '1fr',
        wide: 10,
        text: ({ open }) => String(open.count),
      },
    ],
    to: ({ open }) => `/cases?${open.list.split('?')[1] ?? ''}`,
  };
}

export function useServices(): Shape<TaskListItem> {
  const t = useWords(supervisionWords);
  const results = useCode('attemptResult');
  const say = useSay();
  const courtNumber = useCourtNumber();
  return {
    title: t('services'),
    columns: [
      { key: 'number', title: t('number'), width: '190px', wide: 26, text: ({ caseNumber }) => caseNumber },
      courtNumber,
      {
        key: 'unit',
        title: t('unit'),
        width: '1fr',
        wide: 24,
        text: ({ unitName, unitId }) => unitName ?? unitId,
      },
      {
        key: 'issuedOn',
        title: t('issued'),
        width: '96px',
        wide: 12,
        text: ({ issuedAt }) => dayOf(issuedAt),
      },
      {
        key: 'firstResult',
        title: t('first'),
        width: '1fr',
        wide: 16,
        text: ({ attempts }) => say(results(attempts[0]?.result ?? '')),
      },
    ],
    to: ({ taskId }) => `/tasks/${taskId}`,
  };
}
