/** Disputes brought by requests to where a journey begins: what leads there is other journeys' matter. */
import { inject } from 'vitest';
import { World } from '../../../demo/client/world.ts';
import type { CaseWalk } from '../../../demo/walker/case-walk.ts';
import { consents } from '../../../demo/walker/journey-station.ts';
import { type Clock, openNoise } from '../../../demo/walker/openings.ts';

/** Slow enough that nothing falls due while somebody reads. */
const CALM: Clock = { kind: 'drill', msPerDay: 600_000 };

let world: Promise<World> | undefined;

export function journeyWorld(): Promise<World> {
  const { address, demo } = inject('journeyPlatform');
  world ??= World.enter({ address, password: demo.password, users: demo.users });
  return world;
}

/** Noise at night, reported by one neighbour of the other, on a drill clock. */
export async function noise(clock: Clock = CALM): Promise<CaseWalk> {
  return await openNoise(await journeyWorld(), clock);
}

/** The same with mediation at the station begun: both agreed to it. */
export async function mediating(clock: Clock = CALM): Promise<CaseWalk> {
  const walk = await noise(clock);
  await walk.decide('triage', { leadsTo: 'police_mediation' });
  await consents(walk, 'police_mediation');
  return walk;
}

/** A real one, whose clock is the calendar, at a station; its number. */
export async function realDispute(opener: string): Promise<{ caseId: string; caseNumber: string }> {
  const known = await journeyWorld();
  const client = await known.as(opener);
  const { status, body } = await client.post<{ caseId: string; caseNumber: string }>('/api/cases', {
    stationId: known.users[opener]?.unit,
    source: 'walk_in',
    matter: 'adjacent_pollution',
    summary: '楼上夜间噪音，双方多次争吵',
    parties: [
      { role: 'applicant', kind: 'person', name: '张建设', phone: '13845400001' },
      { role: 'respondent', kind: 'person', name: '李红梅', phone: '13845400002' },
    ],
  });
  if (status !== 201) throw new Error(`not opened: ${status} ${JSON.stringify(body)}`);
  return body;
}
