/** People and parties (人员、当事人): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { PeopleDecisions, PeopleEvents } from '../../../domain/chapters/people/shape.ts';
import { because } from '../../http/issue-messages.ts';
import { coded, codedFrom } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { documentRef } from '../document-drafts.ts';
import { documentDigest, type EventSchemas, id, textRef } from '../event-fields.ts';
import { DOCUMENT, type Examples, PARTY_A, PARTY_B, PERSON } from '../examples/example.ts';
import { personRef, ref, text } from '../fields.ts';
import { checkDetails, personalDetails, withDraft } from '../personal-details.ts';
import { neededWhen } from '../when.ts';

const MOST_PROOFS = 10;

/** Of an agent all but the name and the paper (CPL 61-62; CPLI 88). */
const agentSaid = {
  kind: coded('agentKind'),
  proofs: z.array(coded('agentProof')).max(MOST_PROOFS).exactOptional(),
  powers: z.array(coded('specialPower')).max(MOST_PROOFS).exactOptional(),
  orally: z.boolean().exactOptional(),
};

const agentNo = () => z.int().min(1).max(99);

export const peopleDecisions = {
  assign_person: decision({
    personId: personRef('assigned'),
    capacity: coded('capacity'),
    chosenByParties: z.boolean().exactOptional(),
    reason: text().exactOptional(),
  }),
  recuse_person: decision({
    personId: personRef('recused'),
    ground: coded('recusalGround'),
    reason: text().exactOptional(),
  }),
  add_party: decision({
    role: coded('partyRole'),
    kind: coded('partyKind'),
    details: personalDetails(),
    succeeds: ref('party').exactOptional(),
  })
    .superRefine(checkDetails)
    .transform(withDraft),
  identify_party: decision({
    partyId: ref('party'),
    kind: codedFrom('partyKind', ['person', 'organisation']).exactOptional(),
    details: personalDetails(),
  })
    .superRefine(checkDetails)
    .transform(withDraft),
  record_participation: decision({
    partyId: ref('party'),
    participation: coded('participation'),
    reason: text().exactOptional(),
  }),
  correct_party: decision({
    partyId: ref('party'),
    kind: codedFrom('partyKind', ['person', 'organisation']).exactOptional(),
    details: personalDetails(),
    clear: z.array(coded('clearableDetail')).exactOptional().meta({
      description: '删除原有信息 / what is taken out; a field that is sent as well is kept as sent',
    }),
    reason: text(),
  })
    .refine(({ details, clear = [] }) => Object.keys(details).length + clear.length > 0, {
      path: ['details'],
      ...because('detail_required'),
    })
    .transform(withDraft),
  record_party_change: decision({
    partyId: ref('party'),
    change: coded('partyChange'),
    agent: neededWhen(
      'change',
      ['agent_appointed'],
      z
        .strictObject({ ...agentSaid, name: text(100), authorityPaper: documentRef().exactOptional() })
        .exactOptional(),
    ),
    agentNo: neededWhen('change', ['agent_ended'], agentNo().exactOptional()),
  }),
} satisfies SchemasFor<keyof PeopleDecisions>;

export const peopleExamples = {
  assign_person: [{ data: { personId: PERSON, capacity: 'officer' } }],
  recuse_person: [
    { data: { personId: PERSON, ground: 'interest', reason: '与本案有利害关系' } },
    { leadsTo: 'trial', data: { personId: PERSON, ground: 'party_objects' } },
  ],
  add_party: [
    { data: { role: 'third_party', kind: 'person', details: { name: '钱进', phone: '13800000003' } } },
    { data: { role: 'respondent', kind: 'unknown', details: { description: '楼上租户，姓名不详' } } },
  ],
  identify_party: [{ data: { partyId: PARTY_B, kind: 'person', details: { name: '孙立' } } }],
  record_participation: [
    { data: { partyId: PARTY_B, participation: 'absent', reason: '多次电话联系不上' } },
    { data: { partyId: PARTY_B, participation: 'taking_part' } },
  ],
  correct_party: [
    { data: { partyId: PARTY_B, details: { phone: '0454-8234567' }, reason: '登记时误记电话' } },
    { data: { partyId: PARTY_B, details: {}, clear: ['phone'], reason: '电话系他人的' } },
  ],
  record_party_change: [
    { data: { partyId: PARTY_B, change: 'guardian_notified' } },
    { leadsTo: 'in_force', data: { partyId: PARTY_B, change: 'left' } },
    {
      data: {
        partyId: PARTY_A,
        change: 'agent_appointed',
        agent: {
          kind: 'lawyer',
          name: '周岚',
          authorityPaper: DOCUMENT,
          proofs: ['practice_licence', 'firm_letter'],
          powers: ['settle', 'appeal'],
        },
      },
    },
  ],
} satisfies Examples<keyof PeopleDecisions>;

/** A party as the record keeps it, from the opening or added later. */
export const partyFields = {
  partyId: id('party'),
  role: coded('partyRole'),
  kind: coded('partyKind'),
  details: textRef(),
  identity: z.string().exactOptional(),
};

export const peopleEvents = {
  person_assigned: z.object({
    personId: id('person'),
    capacity: coded('capacity'),
    chosenByParties: z.boolean().exactOptional(),
    reason: textRef().exactOptional(),
  }),
  person_recused: z.object({
    personId: id('person'),
    capacity: coded('capacity'),
    ground: coded('recusalGround'),
    reason: textRef().exactOptional(),
  }),
  person_released: z.object({ personId: id('person'), capacity: coded('capacity') }),
  party_added: z.object({ ...partyFields, succeeds: id('party').exactOptional() }),
  party_identified: z.object({
    partyId: id('party'),
    kind: coded('partyKind').exactOptional(),
    details: textRef(),
    identity: z.string().exactOptional(),
  }),
  party_corrected: z.object({
    partyId: id('party'),
    kind: coded('partyKind').exactOptional(),
    details: textRef(),
    identity: z.string().exactOptional(),
    reason: textRef(),
    clear: z.array(coded('clearableDetail')).exactOptional(),
  }),
  party_changed: z.object({
    partyId: id('party'),
    change: coded('partyChange'),
    agent: z
      .object({ ...agentSaid, name: textRef(), authorityPaper: documentDigest().exactOptional() })
      .exactOptional(),
    agentNo: agentNo().exactOptional(),
  }),
  participation_recorded: z.object({
    partyId: id('party'),
    participation: coded('participation'),
    reason: textRef().exactOptional(),
  }),
} satisfies EventSchemas<keyof PeopleEvents>;
