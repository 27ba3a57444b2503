/** Papers of the file (卷宗): the visit after an agreement, the cover. */
import { CONCLUSION } from '../../domain/chapters/record/words.ts';
import { lastAgreement } from '../../domain/kernel/questions.ts';
import { words } from '../../domain/words.ts';
import { allOf, isThere, lastOf } from '../facts/case-facts.ts';
import { itemTexts } from '../facts/items.ts';
import type { Paper } from '../paper.ts';
import { IN_MEDIATION, inCharge, MATTER, ofCase, partiesFound, STATION } from './fields.ts';

const visit: Paper = {
  code: 'performance_visit',
  group: 'file',
  row: '调解卷宗',
  article: '人民调解法 第31条',
  version: 1,
  from: 'station',
  subjects: (facts) => {
    const at = lastOf(facts, 'agreement_reached')?.recordedAt;
    return at === undefined ? [] : [{ id: '', at }];
  },
  fields: {
    parties: {
      ...words('当事人', 'parties'),
      source: 'agreement_reached.partyIds',
      read: (facts) => {
        const ids = lastAgreement(facts.state)?.partyIds ?? [];
        const there = facts.parties.filter((one) => ids.includes(one.partyId) && isThere(one));
        return partiesFound(facts, there, IN_MEDIATION);
      },
    },
    matter: MATTER,
    items: {
      ...words('约定的履行内容', 'what was agreed'),
      source: 'agreement_reached.items',
      read: (facts) => itemTexts(facts, lastAgreement(facts.state)?.items ?? []),
    },
    performances: {
      ...words('已登记的履行', 'performance on record'),
      source: 'performance_recorded',
      read: (facts) => {
        const since = lastAgreement(facts.state)?.seq ?? 0;
        return allOf(facts, 'performance_recorded')
          .filter(({ seq }) => seq > since)
          .map(({ data: { itemNo, full, date } }) => {
            const part = itemNo === undefined ? '部分履行' : `第${itemNo}项`;
            return { date, what: full ? '全部履行' : part };
          });
      },
    },
    visitor: inCharge(undefined, 'mediator', 'officer'),
  },
};

const cover: Paper = {
  code: 'file_cover',
  group: 'file',
  row: '调解卷宗',
  article: '人民调解法 第27条',
  version: 1,
  from: 'station',
  subjects: ofCase,
  fields: {
    parties: {
      ...words('当事人', 'parties'),
      source: 'parties',
      read: (facts) => partiesFound(facts, facts.parties.filter(isThere), IN_MEDIATION),
    },
    matter: MATTER,
    station: STATION,
    openedOn: {
      ...words('受理日期', 'opened on'),
      source: 'case_opened.openedOn',
      read: ({ openedOn }) => openedOn,
    },
    concluded: {
      ...words('结案方式', 'how it ended'),
      source: 'case_concluded.conclusion',
      read: (facts) => {
        const conclusion = lastOf(facts, 'case_concluded')?.data.conclusion;
        return conclusion === undefined ? undefined : CONCLUSION[conclusion].zh;
      },
    },
    archivedOn: {
      ...words('归档日期', 'archived on'),
      source: 'case_archived',
      read: (facts) => lastOf(facts, 'case_archived')?.on,
    },
    conducts: inCharge(undefined, 'mediator', 'officer', 'judge'),
  },
};

export const FILE_PAPERS: readonly Paper[] = [visit, cover];
