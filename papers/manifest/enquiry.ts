/** The record of an enquiry (调查笔录) before or during a mediation: whom it asks is known or written by hand, what is said is. */
import { words } from '../../domain/words.ts';
import type { CaseFacts } from '../facts/case-facts.ts';
import type { Paper, Subject } from '../paper.ts';
import { EVERY_PART, IN_MEDIATION, inCharge, MATTER, ofCase, ofParties, oneParty } from './fields.ts';

/** Somebody else who knows of it: a neighbour, a witness. */
const ANOTHER = 'another';

const asked = (facts: CaseFacts): readonly Subject[] => [
  ...ofParties(...EVERY_PART)(facts),
  ...ofCase(facts).map((one) => ({ ...one, id: ANOTHER, label: '其他人' })),
];

const enquiry: Paper = {
  code: 'enquiry_record',
  group: 'mediation',
  row: '调解卷宗',
  article: '人民调解法 第27条',
  version: 1,
  from: 'station',
  subjects: asked,
  fields: {
    party: { ...oneParty(IN_MEDIATION, { signers: EVERY_PART }), ...words('被调查人', 'who is asked') },
    matter: MATTER,
    conducts: inCharge(undefined, 'mediator', 'officer'),
  },
};

export const ENQUIRY_PAPERS: readonly Paper[] = [enquiry];
