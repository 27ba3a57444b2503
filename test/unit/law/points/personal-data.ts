/** Chapter 11 of docs/law.md: identity numbers, masking, personal data. */
import { encoded, notOurs, partly, type Points } from './point.ts';

export const PERSONAL_DATA: Points = {
  '11.b1': encoded('calculator:api/catalogue/identity-numbers.ts'),
  '11.b2': encoded('calculator:api/catalogue/identity-numbers.ts'),
  '11.b3': encoded('calculator:api/catalogue/telephone.ts'),
  '11.b4': notOurs(
    'Courts publish judgments on the national site; the platform publishes none, so that it has nothing to hide in one.',
  ),
  '11.b5': partly(
    'Those who supervise see masked particulars; unmasking with a reason and a line of audit does not exist, and numbers of accounts have no field.',
    'file:api/cases/masking.ts',
  ),
  '11.b6': partly(
    'Particulars stay out of histories, addresses and logs, and each reader sees what the role needs; notice, storage period, a breach and a person’s request to see or correct are not recorded.',
    'file:domain/access/policy/visibility.ts',
    'decision:correct_party',
    'decision:tell_parties',
  ),
  '11.b7': partly(
    'The chain of the record and the digests of papers show source and course; approval and supervision of who builds it are the State organ’s own.',
    'file:tools/verify/evidence-verify.ts',
  ),
};
