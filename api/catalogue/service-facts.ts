/** What was seen and done when a paper was served (送达经过), the same for a report to the court and for the court's own record. */
import * as z from 'zod';
import { legalDate } from './fields.ts';
import { coded } from './codes.ts';

const arrival = z.strictObject({
  channel: coded('electronicChannel'),
  arrivedOn: legalDate(),
  addressConfirmed: z.boolean(),
  acknowledgedOn: legalDate().optional(),
  provedArrivedOn: legalDate().optional(),
});

export const serviceFactFields = () => ({
  receiver: coded('metRelation').optional(),
  signed: z.boolean().optional(),
  place: coded('servicePlace').optional(),
  witnesses: z.array(coded('witnessCapacity')).max(20).optional(),
  recorded: z.boolean().optional(),
  consent: coded('consentBasis').optional(),
  arrivals: z.array(arrival).max(20).optional(),
  postResult: coded('postResult').optional(),
  postAttempts: z.array(legalDate()).max(20).optional(),
  forwardedBy: coded('forwardingBody').optional(),
  noticeGround: coded('publicNoticeGround').optional(),
  publishedOn: z.array(legalDate()).max(20).optional(),
});
