/** Every route of papers: those that a case prints, those that were issued and signed, and the public door that says whether one holds. */
import type { Database } from '../../db/client.ts';
import type { EvidenceStore } from '../../evidence/store.ts';
import type { PaperPrinter } from '../../papers/print/printer.ts';
import type { FoldedCases } from '../cases/folded-cases.ts';
import { type AddressLimits, DEFAULT_ADDRESS_LIMITS, perMinute } from '../http/limits.ts';
import type { Route } from '../http/route.ts';
import { paperRoutes } from './case-papers.ts';
import { issuedPaperRoutes } from './issued-papers.ts';
import { signPaperRoutes } from './sign-paper.ts';
import { verifyPaperRoute } from './verify-paper.ts';

interface CasePapersDeps {
  readonly db: Database;
  readonly folded: FoldedCases;
  readonly printer: PaperPrinter;
  readonly evidence: EvidenceStore;
  readonly secret: string;
  readonly publicAddress: string;
  readonly limits?: AddressLimits;
}

export function casePaperRoutes(deps: CasePapersDeps): Route[] {
  const { db, folded, printer, evidence, secret, publicAddress, limits } = deps;
  const issuing = { db, folded, printer, evidence, secret, publicAddress };
  const verifications = limits?.verifications ?? DEFAULT_ADDRESS_LIMITS.verifications;
  return [
    ...paperRoutes({ db, folded, printer }),
    ...issuedPaperRoutes(issuing),
    ...signPaperRoutes(issuing),
    verifyPaperRoute(db, perMinute(verifications)),
  ];
}
