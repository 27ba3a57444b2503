/** What stands for ids in the catalogue's examples: a client puts those of its own case there. */
import { type Words, words as w } from '../../../words/text.ts';
import {
  DEADLINE,
  DOCUMENT,
  EVENT,
  EXPLANATION,
  HEARING,
  PARTY_A,
  PARTY_B,
  PERSON,
  REQUEST,
  TASK,
  UNIT,
} from './example.ts';

interface Placeholder extends Words {
  readonly placeholder: string;
  /** As `x-ref` says it of the field. */
  readonly ref: string;
}

const of = (placeholder: string, ref: string, { zh, en }: Words): Placeholder => ({
  placeholder,
  ref,
  zh,
  en,
});

export const PLACEHOLDERS: readonly Placeholder[] = [
  of(PARTY_A, 'party', w('第一名申请人的 partyId', 'the `partyId` of the first applicant')),
  of(PARTY_B, 'party', w('第一名被申请人的 partyId', 'the `partyId` of the first respondent')),
  of(
    PERSON,
    'person',
    w('工作人员的 id，见 GET /api/people', 'the id of a member of staff: `GET /api/people`'),
  ),
  of(UNIT, 'unit', w('单位的 id，见 GET /api/units', 'the id of a unit: `GET /api/units`')),
  of(DOCUMENT, 'document', w('上传完毕的材料的 documentId', 'the `documentId` of a finished upload')),
  of(TASK, 'task', w('本案协助事项的 taskId', 'a `taskId` of the case')),
  of(DEADLINE, 'deadline', w('本案期限的 deadlineId', 'a `deadlineId` of the case')),
  of(HEARING, 'hearing', w('本案开庭的 hearingId', 'a `hearingId` of the case')),
  of(
    REQUEST,
    'request',
    w('待答复提请的编号，见 targets.request', 'the id of an open request: `targets.request`'),
  ),
  of(
    EXPLANATION,
    'explanation',
    w(
      '要求您说明的督办，见 targets.explanation',
      'the id of what you are asked to explain: `targets.explanation`',
    ),
  ),
  of(String(EVENT), 'event', w('案件记录的 seq', 'the `seq` of an entry of the history')),
];
