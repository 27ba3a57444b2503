/** The appeal (上诉): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { AppealDecisions, AppealEvents } from '../../../domain/chapters/appeal/shape.ts';
import { coded } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { date, type EventSchemas, id, textRef } from '../event-fields.ts';
import { type Examples, ITEMS } from '../examples/example.ts';
import { legalDate, text } from '../fields.ts';
import { SENT } from '../leaves.ts';
import { performanceItems } from './agreement.ts';

export const appealDecisions = {
  lodge_appeal: decision({ text: text().exactOptional() }),
  transfer_appeal: decision({ date: legalDate().exactOptional() }),
  register_appeal: decision({ date: legalDate().exactOptional() }),
  decide_appeal: decision({
    outcome: coded('appealOutcome'),
    date: legalDate().exactOptional(),
    items: performanceItems(SENT).exactOptional(),
  }),
} satisfies SchemasFor<keyof AppealDecisions>;

export const appealExamples = {
  lodge_appeal: [{ leadsTo: 'appeal', data: { text: '不服一审判决' } }],
  transfer_appeal: [{ data: {} }],
  register_appeal: [{ data: {} }],
  decide_appeal: [
    { leadsTo: 'in_force', data: { outcome: 'upheld' } },
    { leadsTo: 'trial', data: { outcome: 'remanded' } },
    { leadsTo: 'in_force', data: { outcome: 'amended', items: ITEMS } },
    { leadsTo: 'in_force', data: { outcome: 'withdrawn' } },
    // Of a ruling that the complaint was not accepted.
    { leadsTo: 'filing_review', data: { outcome: 'amended' } },
  ],
} satisfies Examples<keyof AppealDecisions>;

export const appealEvents = {
  appeal_lodged: z.object({
    partyId: id('party'),
    date: date(),
    instrumentId: id(),
    late: z.boolean(),
    text: textRef().exactOptional(),
  }),
  appeal_transferred: z.object({ date: date() }),
  appeal_registered: z.object({ date: date() }),
  appeal_decided: z.object({ outcome: coded('appealOutcome'), date: date() }),
} satisfies EventSchemas<keyof AppealEvents>;
