/** The routes of a party's own page (解纷码, ADR 0036), with what counts the tries at its door, and of what was sent to parties. */
import type { Database } from '../../db/client.ts';
import { createLockout, createQuota, DEFAULT_LOCKOUT, type LockoutSettings } from '../auth/lockout.ts';
import type { FoldedCases } from '../cases/folded-cases.ts';
import type { SendingDeps } from '../documents/send-document.ts';
import { type AddressLimits, DEFAULT_ADDRESS_LIMITS, perMinute } from '../http/limits.ts';
import type { Route } from '../http/route.ts';
import type { SubmitDeps } from '../decisions/submit.ts';
import { ACTS_OF_A_PARTY, TRIES_FROM_ONE_ADDRESS } from '../party/number.ts';
import { caseMessagesRoute } from './case-messages.ts';
import { partyActRoute } from './party-acts.ts';
import { partyCodeRoutes } from './party-codes.ts';
import { partyDisputeRoutes } from './party-dispute.ts';
import { partyPaperRoutes } from './party-papers.ts';

interface PartyDeps extends SendingDeps {
  readonly db: Database;
  readonly folded: FoldedCases;
  readonly submitting: SubmitDeps;
  readonly secret: string;
  readonly publicAddress: string;
  readonly lockout?: Partial<LockoutSettings>;
  readonly limits?: AddressLimits;
}

export function partyRoutes({
  db,
  folded,
  submitting,
  secret,
  publicAddress,
  ...settings
}: PartyDeps): Route[] {
  const { evidence, logger, onDamaged } = settings;
  const quota = createQuota(db, ACTS_OF_A_PARTY, 'party-acts');
  const tries = { ...DEFAULT_LOCKOUT, tries: TRIES_FROM_ONE_ADDRESS, ...settings.lockout };
  const lockout = createLockout(db, tries, 'party-code');
  const entryLimit = perMinute((settings.limits ?? DEFAULT_ADDRESS_LIMITS).signIns);
  const https = publicAddress.startsWith('https:');
  return [
    caseMessagesRoute(db),
    ...partyCodeRoutes({ db, secret, publicAddress }),
    ...partyDisputeRoutes({ db, folded, secret, https, lockout, entryLimit }),
    partyActRoute({ submitting, folded, quota }),
    ...partyPaperRoutes({ db, folded, secret, quota, evidence, logger, onDamaged }),
  ];
}
