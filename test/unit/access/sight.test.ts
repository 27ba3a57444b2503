/** Several roles of one person: each sees what it sees alone, and nothing more comes of having two. */
import { expect, test } from 'vitest';
import { type Place, type Sight, sightOf, viewerScope } from '../../../domain/access/policy/visibility.ts';
import { ALL_ROLES, type Role } from '../../../domain/access/roles.ts';
import { ALL_STAGES } from '../../../domain/kernel/stage.ts';

const ME = 'person-1';
const COUNTY_COURT = 'city.county.court';
const place = (changes: Partial<Place>): Place => ({
  stage: 'trial',
  stationPath: 'city.county.bureau.station',
  courtPath: COUNTY_COURT,
  people: [],
  openTo: [],
  ...changes,
});
const sees = (roles: readonly Role[], unit: string, of: Place): Sight =>
  sightOf(viewerScope(ME, roles, { unitId: 'unit-1', path: unit }), of);

test('a judge who is an appeal judge too does not see the trials of other courts', () => {
  const elsewhere = place({ courtPath: 'city.elsewhere.court' });
  expect(sees(['judge', 'appeal_judge'], COUNTY_COURT, elsewhere)).toBe('none');
  expect(sees(['judge', 'appeal_judge'], COUNTY_COURT, { ...elsewhere, stage: 'appeal' })).toBe('full');
  expect(sees(['judge', 'appeal_judge'], COUNTY_COURT, place({}))).toBe('full');
});

test('a judge who supervises reads in full what a judge sees and the rest masked', () => {
  const roles: Role[] = ['judge', 'court_supervisor_county'];
  expect(sees(roles, COUNTY_COURT, place({}))).toBe('full');
  expect(sees(roles, COUNTY_COURT, place({ stage: 'intake' }))).toBe('masked');
});

test('who is assigned sees the case whole; one who only watches, masked', () => {
  const far = place({ stage: 'intake', courtPath: 'city.elsewhere.court', people: [ME] });
  expect(sees(['judge'], COUNTY_COURT, far)).toBe('full');
  expect(sees(['auditor'], 'other', far)).toBe('masked');
  expect(sees(['judge'], COUNTY_COURT, { ...far, people: ['person-2'] })).toBe('none');
});

test('two roles together see what either of them sees alone, for every pair, unit, place and stage', () => {
  const order: readonly Sight[] = ['none', 'masked', 'full'];
  const places = ALL_STAGES.flatMap((stage) => [
    place({ stage }),
    place({ stage, courtPath: 'city.elsewhere.court', stationPath: 'city.elsewhere.bureau.station' }),
    place({ stage, courtPath: 'city.elsewhere.court' }),
  ]);
  const units = ['city', 'city.court', COUNTY_COURT, 'city.county.bureau', 'city.county.bureau.station'];
  const pairs = ALL_ROLES.flatMap((one) => ALL_ROLES.map((other) => [one, other] as const));
  const differs = (unit: string, pair: readonly Role[], at: Place): boolean => {
    const alone = pair.map((role) => order.indexOf(sees([role], unit, at)));
    return order.indexOf(sees(pair, unit, at)) !== Math.max(...alone);
  };
  const wrong = units.flatMap((unit) =>
    pairs.flatMap((pair) =>
      places
        .filter((at) => differs(unit, pair, at))
        .map((at) => `${pair.join(' and ')} of ${unit}, ${at.stage} at ${at.courtPath}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('what is open to a role is seen at every stage, in full by one who takes part', () => {
  const early = place({ stage: 'intake', openTo: ['unit-1/president', 'unit-1/auditor'] });
  expect(sees(['president'], COUNTY_COURT, early)).toBe('full');
  expect(sees(['judge'], COUNTY_COURT, early)).toBe('none');
  expect(sees(['auditor'], 'elsewhere', early)).toBe('masked');
});
