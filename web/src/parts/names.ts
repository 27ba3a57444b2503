/** How parties, people, units, deadlines, tasks, hearings and documents of a case are called where one is to be chosen or named. */
import { useTranslation } from 'react-i18next';
import { useCode } from '../api/catalogue.ts';
import type { CaseDocument } from '../api/case.ts';
import type { Case, CaseTask, Deadline, Hearing, Party } from '../api/generated.ts';
import { caseWords } from '../words/case.ts';
import { partsWords } from '../words/parts.ts';
import { useSay, useWords } from '../words/words.ts';
import { dayOf, dayText, tellDue, timeOf } from './due-line.ts';

/** Joins what is there. */
const line = (...pieces: readonly (string | undefined)[]): string => pieces.filter(Boolean).join(' · ');

export interface Names {
  readonly party: (party: Pick<Party, 'kind' | 'role' | 'name' | 'description'>) => string;
  readonly partyById: (id: string | undefined) => string | undefined;
  readonly day: (date: string) => string;
  readonly instant: (at: string) => string;
  /** When a term has run out: midnight is the end of the day before. */
  readonly end: (at: string) => string;
  readonly deadline: (deadline: Deadline) => string;
  readonly task: (task: CaseTask) => string;
  readonly hearing: (hearing: Hearing) => string;
  readonly document: (document: Pick<CaseDocument, 'filename' | 'receivedAt'>) => string;
}

/** @param year whose days are said without it: the one in which the case is */
function useTimes(year: string) {
  const { i18n } = useTranslation();
  const day = (date: string): string => dayText(date, i18n.language, year);
  const instant = (at: string): string => `${day(dayOf(at))} ${timeOf(at)}`;
  const end = (at: string): string => {
    const { date, time } = tellDue({ dueAt: at });
    return `${day(date)} ${time}`;
  };
  return { day, instant, end };
}

export function useNames(found: Pick<Case, 'parties' | 'clock'>): Names {
  const t = useWords(caseWords);
  const parts = useWords(partsWords);
  const say = useSay();
  const kind = useCode('partyKind');
  const role = useCode('partyRole');
  const taskKind = useCode('taskKind');
  const status = useCode('taskStatus');
  const instance = useCode('hearingInstance');
  const mode = useCode('hearingMode');
  const { day, instant, end } = useTimes(found.clock.legalNow.slice(0, 4));
  const party: Names['party'] = (one) =>
    parts('aside', {
      what: one.name ?? one.description ?? say(kind(one.kind)),
      more: say(role(one.role)),
    });
  const partyById: Names['partyById'] = (id) => {
    const one = found.parties.find(({ partyId }) => partyId === id);
    return one && party(one);
  };
  return {
    party,
    partyById,
    day,
    instant,
    end,
    deadline: (one) => line(one.name, partyById(one.partyId), t('due', { day: day(one.dueDate) })),
    task: (one) =>
      line(
        say(taskKind(one.kind)),
        partyById(one.partyId),
        say(status(one.status)),
        t('issuedOn', { day: day(dayOf(one.issuedAt)) }),
      ),
    hearing: (one) =>
      line(`${day(one.date)} ${one.time ?? ''}`.trim(), say(instance(one.instance)), say(mode(one.mode))),
    document: (one) => line(one.filename ?? t('unnamed'), instant(one.receivedAt)),
  };
}
