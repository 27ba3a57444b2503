/** The way out of the platform for notices (短信, 企业微信): one port, whichever carrier takes the message. */
import type { BouncedMessage, Notice } from '../../db/queries/notices/deliver-notices.ts';

/** Parties are told by SMS; those who work here by WeCom (企业微信). Neither telephone nor name is in a notice. */
export const CARRIERS = ['sms', 'wecom'] as const;
export type Carrier = (typeof CARRIERS)[number];

export const carrierOf = (notice: Notice): Carrier => (notice.partyId === undefined ? 'wecom' : 'sms');

export interface OutsideChannel {
  /**
   * Rejects when the message was not handed over; it then comes again. The same `noticeId` twice is the same message.
   * @returns why it can never be brought, where that is known at once
   */
  send(notice: Notice, by: Carrier): Promise<BouncedMessage['reason'] | undefined>;
  /**
   * What the carrier could not bring, given to `take`; it forgets what `take` has kept, so that after a crash between the two the same
   * comes again. A channel without word of it has none.
   */
  cameBack?(take: (messages: readonly BouncedMessage[]) => Promise<void>): Promise<void>;
}
