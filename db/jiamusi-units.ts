/** The units of Jiamusi (佳木斯) the platform starts with: division codes and the towns and streets of the pilot district. */
import type { UnitKind } from '../domain/access/policy/seats.ts';

export interface UnitRow {
  readonly unitId: string;
  readonly kind: UnitKind;
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly parentId: string | null;
}

interface County {
  readonly code: string;
  readonly name: string;
  /** A district's bureau is a branch (分局) of the city's; a county or county-level city has its own. */
  readonly district: boolean;
}

const CITY_CODE = '230800';
const COUNTIES: readonly County[] = [
  { code: '230803', name: '向阳区', district: true },
  { code: '230804', name: '前进区', district: true },
  { code: '230805', name: '东风区', district: true },
  { code: '230811', name: '郊区', district: true },
  { code: '230822', name: '桦南县', district: false },
  { code: '230826', name: '桦川县', district: false },
  { code: '230828', name: '汤原县', district: false },
  { code: '230881', name: '同江市', district: false },
  { code: '230882', name: '富锦市', district: false },
  { code: '230883', name: '抚远市', district: false },
];

const PILOT_COUNTY = '230811';
const PILOT_PLACES: readonly (readonly [string, string])[] = [
  ['008', '云环'],
  ['009', '英俊'],
  ['010', '红旗'],
  ['011', '友谊'],
  ['101', '大来'],
  ['102', '敖其'],
  ['103', '望江'],
  ['104', '长发'],
  ['105', '莲江口'],
  ['106', '西格木'],
  ['107', '沿江'],
  ['108', '四丰'],
  ['200', '长青'],
  ['208', '平安'],
  ['211', '群胜'],
];

function cityUnits(): UnitRow[] {
  const parentId = `city-${CITY_CODE}`;
  return [
    { unitId: parentId, kind: 'city', code: CITY_CODE, name: '佳木斯市', path: 'jms', parentId: null },
    {
      unitId: `court-${CITY_CODE}`,
      kind: 'court',
      code: CITY_CODE,
      name: '佳木斯市中级人民法院',
      path: 'jms.court',
      parentId,
    },
    {
      unitId: `bureau-${CITY_CODE}`,
      kind: 'bureau',
      code: CITY_CODE,
      name: '佳木斯市公安局',
      path: 'jms.bureau',
      parentId,
    },
  ];
}

function countyUnits({ code, name, district }: County): UnitRow[] {
  const path = `jms.c${code}`;
  const parentId = `county-${code}`;
  const city = district ? '佳木斯市' : '';
  const bureau = district ? `佳木斯市公安局${name}分局` : `${name}公安局`;
  return [
    { unitId: parentId, kind: 'county', code, name: city + name, path, parentId: `city-${CITY_CODE}` },
    {
      unitId: `court-${code}`,
      kind: 'court',
      code,
      name: `${city}${name}人民法院`,
      path: `${path}.court`,
      parentId,
    },
    { unitId: `bureau-${code}`, kind: 'bureau', code, name: bureau, path: `${path}.bureau`, parentId },
  ];
}

function pilotStations(): UnitRow[] {
  return PILOT_PLACES.map(([place, name]) => ({
    unitId: `station-${PILOT_COUNTY}${place}`,
    kind: 'station',
    code: `${PILOT_COUNTY}${place}`,
    name: `${name}派出所`,
    path: `jms.c${PILOT_COUNTY}.bureau.s${PILOT_COUNTY}${place}`,
    parentId: `bureau-${PILOT_COUNTY}`,
  }));
}

/** Parents before their children. */
export const JIAMUSI_UNITS: readonly UnitRow[] = [
  ...cityUnits(),
  ...COUNTIES.flatMap(countyUnits),
  ...pilotStations(),
];
