/** What a unit asked of another it sees in the stages of its own side: roles of station and court in one person do not mix. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { JIAMUSI_UNITS } from '../../../db/jiamusi-units.ts';
import { listTasks } from '../../../db/queries/tasks/list-tasks.ts';
import { viewerScope } from '../../../domain/access/policy/visibility.ts';
import { ALL_ROLES, type Role } from '../../../domain/access/roles.ts';
import { ALL_STAGES, type Stage } from '../../../domain/kernel/stage.ts';
import { actorOf, openPlatform, type Platform } from './support/platform.ts';
import { COURT, STATION } from './support/record-requests.ts';
import { recordCase } from './support/sample-cases.ts';
import { taskRow, withTasks } from './support/sample-tasks.ts';

const STAGES = ALL_STAGES.filter((stage) => stage !== 'closed_for_now' && stage !== 'archived');
const SIDES = [
  { unitId: COURT, through: 'court' },
  { unitId: STATION, through: 'station' },
] as const;

let platform: Platform;
/** By the unit that asked: the case of each stage. */
const asked = new Map<string, Map<string, Stage>>(SIDES.map(({ unitId }) => [unitId, new Map()]));
beforeAll(async () => {
  platform = await openPlatform();
  for (const stage of STAGES)
    for (const { unitId } of SIDES) {
      const sample = withTasks((caseId) => [
        taskRow(caseId, 1, { issuedBy: { personId: actorOf('judge').personId, unitId } }),
      ]);
      const { caseId } = await recordCase(platform, { ...sample, stage });
      asked.get(unitId)?.set(caseId, stage);
    }
});
afterAll(() => platform?.close());

it('by roles of one person, whichever they are', async () => {
  const seen = { shown: 0, hidden: 0, crossing: 0 };
  const roles = fc.uniqueArray(fc.constantFrom<Role>(...ALL_ROLES), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SIDES), roles, async ({ unitId, through }, held) => {
      const path = JIAMUSI_UNITS.find((unit) => unit.unitId === unitId)?.path ?? '';
      const actor = { ...actorOf('judge'), unitId, roles: held };
      const viewer = viewerScope(actor.personId, held, { unitId, path });
      const page = await listTasks(platform.api, { viewer, actor }, { view: 'waiting' }, { limit: 100 });
      const shown = new Set(page.items.map((item) => item.caseId));
      for (const [caseId, stage] of asked.get(unitId) ?? []) {
        const grants = viewer.grants.filter((grant) => grant.stages.includes(stage));
        const may = grants.some((grant) => grant.through === through);
        expect(shown.has(caseId), `${held.join('+')} of ${unitId}: ${stage}`).toBe(may);
        seen[may ? 'shown' : 'hidden'] += 1;
        if (!may && grants.length > 0) seen.crossing += 1;
      }
    }),
    { numRuns: 60 },
  );
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(20);
});
