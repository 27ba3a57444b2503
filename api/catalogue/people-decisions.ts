/** People of a case (人员): assignment, recusal, parties. */
import type { PeopleDecisions } from '../../domain/chapters/people/shape.ts';
import { decision, type SchemasFor } from './decision.ts';
import { personRef, ref, text } from './fields.ts';
import { checkDetails, personalDetails, withDraft } from './personal-details.ts';
import { coded, codedFrom } from './codes.ts';

export const peopleDecisions = {
  assign_person: decision({ personId: personRef(), capacity: coded('capacity') }),
  recuse_person: decision({
    personId: personRef(),
    ground: coded('recusalGround'),
    reason: text().optional(),
  }),
  add_party: decision({
    role: coded('partyRole'),
    kind: coded('partyKind'),
    details: personalDetails(),
  })
    .superRefine(checkDetails)
    .transform(withDraft),
  identify_party: decision({
    partyId: ref('party'),
    kind: codedFrom('partyKind', ['person', 'organisation']).optional(),
    details: personalDetails(),
  })
    .superRefine(checkDetails)
    .transform(withDraft),
  record_party_change: decision({ partyId: ref('party'), change: coded('partyChange') }),
} satisfies SchemasFor<keyof PeopleDecisions>;
