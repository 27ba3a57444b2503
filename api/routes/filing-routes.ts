/** What helps to file a suit (立案): what it costs, the defects at their fields, and the package for the court's own system. */
import type { Route } from '../http/route.ts';
import { correctionMarksRoute } from './correction-marks.ts';
import { type FilingPackageDeps, filingPackageRoutes } from './filing-package.ts';
import { suitFeeRoute } from './suit-fee.ts';

export const filingRoutes = (deps: FilingPackageDeps): Route[] => [
  suitFeeRoute(deps),
  correctionMarksRoute(deps),
  ...filingPackageRoutes(deps),
];
