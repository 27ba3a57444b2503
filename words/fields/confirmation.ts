/** Titles of the fields of judicial confirmation (司法确认). */
import { type Vocabulary, words as w } from '../../domain/words.ts';

export const CONFIRMATION_FIELDS = {
  applicantIds: w('共同申请人', 'those who apply'),
  organisationProof: w('已提交调解组织资质证明', 'proof of the mediating organisation'),
  treatedAs: w('撤回的情形', 'treated as'),
  by: w('异议人', 'who objects'),
  knownOn: w('知道之日', 'known since'),
} as const satisfies Vocabulary;
