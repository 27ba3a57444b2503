/** What was seen and done when a paper was served (送达经过), the same for a report to the court and for the court's own record. */
import * as z from 'zod';
import * as T from '../../domain/chapters/tasks/codes.ts';
import { legalDate } from './fields.ts';

const arrival = z.strictObject({
  channel: z.enum(T.ELECTRONIC_CHANNELS),
  arrivedOn: legalDate(),
  addressConfirmed: z.boolean(),
  acknowledgedOn: legalDate().optional(),
  provedArrivedOn: legalDate().optional(),
});

export const serviceFactFields = () => ({
  receiver: z.enum(T.MET_RELATIONS).optional(),
  signed: z.boolean().optional(),
  place: z.enum(T.SERVICE_PLACES).optional(),
  witnesses: z.array(z.enum(T.WITNESS_CAPACITIES)).max(20).optional(),
  recorded: z.boolean().optional(),
  consent: z.enum(T.CONSENT_BASES).optional(),
  arrivals: z.array(arrival).max(20).optional(),
  postResult: z.enum(T.POST_RESULTS).optional(),
  postAttempts: z.array(legalDate()).max(20).optional(),
  forwardedBy: z.enum(T.FORWARDING_BODIES).optional(),
  noticeGround: z.enum(T.PUBLIC_NOTICE_GROUNDS).optional(),
  publishedOn: z.array(legalDate()).max(20).optional(),
});
