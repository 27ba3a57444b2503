/** Every two seconds: what the record says must be told goes into people's inboxes, and outside where there is a way. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import {
  bounceMessages,
  claimNoticesToSend,
  deliverNotices,
  settleBounced,
  settleSentNotices,
} from '../db/queries/notices/deliver-notices.ts';
import { type OutsideChannel, carrierOf } from './notices/outside-channel.ts';

const EVERY_MS = 2000;
const AT_ONCE = 200;
/** Longer than a carrier may take for all that is claimed at once; what was not handed over by then comes again. */
const LEASE_MS = 60_000;
/** After which no further one is begun: a gateway that hangs must not outlast the lease, nor keep the inboxes waiting. */
const ROUND_MS = 20_000;

export interface DeliveryDeps {
  readonly db: Database;
  readonly logger: Logger;
  /** Without one, notices stay in the platform. */
  readonly outside?: OutsideChannel | undefined;
}

async function sendOutside({ db, logger }: DeliveryDeps, channel: OutsideChannel): Promise<void> {
  const until = Date.now() + ROUND_MS;
  for (const notice of await claimNoticesToSend(db, AT_ONCE, LEASE_MS)) {
    if (Date.now() > until) break;
    try {
      const reason = await channel.send(notice, carrierOf(notice));
      const { noticeId } = notice;
      await (reason === undefined
        ? settleSentNotices(db, [noticeId])
        : settleBounced(db, { noticeId, reason }));
    } catch (error) {
      logger.warn({ err: error, noticeId: notice.noticeId }, 'a notice was not sent outside; it comes again');
    }
  }
}

/** What did not arrive is told to the unit that had it sent. */
async function hearBack({ db, logger }: DeliveryDeps, channel: OutsideChannel): Promise<void> {
  try {
    await channel.cameBack?.(async (messages) => {
      await bounceMessages(db, messages);
    });
  } catch (error) {
    logger.warn({ err: error }, 'what came back was not read; tried again');
  }
}

/** @returns how many notices were made */
export async function deliverOnce(deps: DeliveryDeps): Promise<number> {
  let count = 0;
  for (;;) {
    const made = await deliverNotices(deps.db, { limit: AT_ONCE });
    count += made.length;
    if (made.length < AT_ONCE) break;
  }
  if (deps.outside) {
    await sendOutside(deps, deps.outside);
    await hearBack(deps, deps.outside);
  }
  return count;
}

export async function keepDelivering(deps: DeliveryDeps, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    try {
      await deliverOnce(deps);
    } catch (error) {
      deps.logger.warn({ err: error }, 'notices were not delivered; tried again');
    }
    await pause(EVERY_MS, undefined, { signal: ended }).catch(() => undefined);
  }
}
