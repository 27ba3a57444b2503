/** People of a case (人员): assignment, recusal, parties. */
import * as z from 'zod';
import { CAPACITIES } from '../../domain/access/roles.ts';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import { PARTY_CHANGES, PARTY_KINDS, PARTY_ROLES, RECUSAL_GROUNDS } from '../../domain/kernel/codes.ts';
import { decision, type SchemasFor } from './decision.ts';
import { personRef, ref, text } from './fields.ts';
import { checkDetails, personalDetails, withDraft } from './personal-details.ts';

export const peopleDecisions = {
  assign_person: decision({ personId: personRef(), capacity: z.enum(CAPACITIES) }),
  recuse_person: decision({
    personId: personRef(),
    ground: z.enum(RECUSAL_GROUNDS),
    reason: text().optional(),
  }),
  add_party: decision({
    role: z.enum(PARTY_ROLES),
    kind: z.enum(PARTY_KINDS),
    details: personalDetails(),
  })
    .superRefine(checkDetails)
    .transform(withDraft),
  identify_party: decision({
    partyId: ref('party'),
    kind: z.enum(['person', 'organisation']).optional(),
    details: personalDetails(),
  })
    .superRefine(checkDetails)
    .transform(withDraft),
  record_party_change: decision({ partyId: ref('party'), change: z.enum(PARTY_CHANGES) }),
} satisfies Partial<SchemasFor<DecisionType>>;
