/** The answer of a respondent by elements (要素式答辩状): what the complaint asks and says, each to be admitted or contested. */
import { words } from '../../domain/words.ts';
import type { Field, Paper } from '../paper.ts';
import { ELEMENT_FIELDS } from './complaint-elements.ts';
import {
  COURT,
  COURT_NUMBER,
  courtNumber,
  EVERY_PART,
  IN_SUIT,
  MATTER,
  namesOf,
  ofParties,
  oneParty,
} from './fields.ts';

const PLAINTIFFS: Field = {
  ...words('原告', 'plaintiffs'),
  source: 'parties',
  read: (facts) => namesOf(facts, 'applicant'),
};

const defence: Paper = {
  code: 'defence',
  group: 'filing',
  row: '民事起诉状（要素式）',
  article: '民事诉讼法 第128条',
  version: 1,
  from: 'party',
  number: courtNumber,
  subjects: ofParties('respondent'),
  fields: {
    party: oneParty(IN_SUIT, { signers: EVERY_PART }),
    plaintiffs: PLAINTIFFS,
    matter: MATTER,
    court: COURT,
    courtCaseNumber: COURT_NUMBER,
    ...ELEMENT_FIELDS,
  },
};

export const DEFENCE_PAPERS: readonly Paper[] = [defence];
