/** What SQL lets a viewer see and read in full is what the policy says, for people of one role and of several. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { JIAMUSI_UNITS } from '../../../db/jiamusi-units.ts';
import { readCaseAccess } from '../../../db/queries/cases/read-case-access.ts';
import { readTexts } from '../../../db/queries/cases/read-texts.ts';
import { visibleCases } from '../../../db/queries/cases/visible-cases.ts';
import { readChangedCases } from '../../../db/queries/record/read-changed-cases.ts';
import { sightOf, viewerScope } from '../../../domain/access/policy/visibility.ts';
import { ALL_ROLES, type Role } from '../../../domain/access/roles.ts';
import { ALL_STAGES } from '../../../domain/kernel/stage.ts';
import { type Platform, openPlatform } from './support/platform.ts';
import { COURT, OTHER_STATION, STATION } from './support/record-requests.ts';
import { type Recorded, recordCase } from './support/sample-cases.ts';

const COURTS = JIAMUSI_UNITS.filter(({ kind, path }) => kind === 'court' && path.split('.').length === 3);
const OTHER_COURT = COURTS.find(({ unitId }) => unitId !== COURT)?.unitId ?? '';
const PATHS = [...new Set(JIAMUSI_UNITS.map(({ path }) => path))].filter(
  (path) => path.split('.').length < 4 || path.includes('230811'),
);
const ME = '00000000-0000-4000-8000-00000000000a';

let platform: Platform;
const cases: Recorded[] = [];
beforeAll(async () => {
  platform = await openPlatform();
  const stages = ALL_STAGES.filter((stage) => stage !== 'closed_for_now');
  for (const [no, stage] of stages.entries()) {
    const assignments = no % 4 === 0 ? [{ personId: ME, capacity: 'judge', status: 'active' } as const] : [];
    cases.push(await recordCase(platform, { stage, assignments }));
    const opening = { courtId: OTHER_COURT };
    cases.push(
      await recordCase(platform, { stage, stationId: no % 2 === 0 ? OTHER_STATION : STATION, opening }),
    );
  }
});
afterAll(() => platform?.close());

const person = fc.record({
  roles: fc.uniqueArray(fc.constantFrom<Role>(...ALL_ROLES), { minLength: 1, maxLength: 4 }),
  path: fc.constantFrom(...PATHS),
});

it('policy and SQL agree on every case', async () => {
  const places = await readChangedCases(
    platform.api,
    cases.map(({ caseId }) => ({ caseId, seq: 1 })),
  );
  const seen = { none: 0, masked: 0, full: 0 };
  await fc.assert(
    fc.asyncProperty(person, async ({ roles, path }) => {
      const scope = viewerScope(ME, roles, { unitId: 'unit-1', path });
      const visible = await visibleCases(
        platform.api,
        scope,
        cases.map(({ caseId }) => caseId),
      );
      for (const place of places) {
        const sight = sightOf(scope, place);
        seen[sight] += 1;
        expect(visible.has(place.caseId), `${roles.join('+')} of ${path}: ${place.stage}`).toBe(
          sight !== 'none',
        );
      }
      const one = places[(roles.length * 7) % places.length];
      const recorded = cases.find(({ caseId }) => caseId === one?.caseId);
      if (one === undefined || recorded === undefined) throw new Error('no case');
      const full = sightOf(scope, one) === 'full';
      expect((await readCaseAccess(platform.api, scope, one.caseId))?.inFull ?? false).toBe(full);
      expect(await readTexts(platform.api, scope, one.caseId, [recorded.summaryTextId])).toHaveLength(
        full ? 1 : 0,
      );
    }),
    { numRuns: 150 },
  );
  for (const [sight, count] of Object.entries(seen)) expect(count, sight).toBeGreaterThan(50);
});
