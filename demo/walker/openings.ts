/** Disputes as they come to a station. */
import type { World } from '../client/world.ts';
import { CaseWalk } from './case-walk.ts';

export interface Clock {
  readonly kind: 'drill';
  readonly msPerDay: number;
  readonly startDate?: string;
}

const APPLICANT = { role: 'applicant', kind: 'person', name: '张建设', phone: '13845400001' };
const RESPONDENT = { role: 'respondent', kind: 'person', name: '李红梅', phone: '13845400002' };

export const openNoise = (world: World, clock: Clock) =>
  CaseWalk.open(world, 'police', {
    source: 'walk_in',
    matter: 'adjacent_pollution',
    summary: '楼上夜间噪音，双方多次争吵',
    parties: [APPLICANT, RESPONDENT],
    policy: '2025',
    clock,
  });

export const openWithUnknown = (world: World, clock: Clock) =>
  CaseWalk.open(world, 'police', {
    source: 'police_report',
    matter: 'property_damage',
    summary: '停放的车辆被刮，肇事者身份待查',
    parties: [APPLICANT, { role: 'respondent', kind: 'unknown', description: '骑红色三轮车的男子' }],
    policy: '2025',
    clock,
  });

export const openWages = (world: World, clock: Clock) =>
  CaseWalk.open(world, 'police', {
    source: 'party',
    matter: 'unpaid_wages',
    summary: '拖欠三个月工资',
    parties: [
      APPLICANT,
      { role: 'respondent', kind: 'organisation', name: '佳木斯某建筑公司', idNumber: '91440300708461136T' },
    ],
    policy: '2025',
    clock,
  });

export const openDivorce = (world: World, clock: Clock) =>
  CaseWalk.open(world, 'police', {
    source: 'police_report',
    matter: 'divorce',
    summary: '夫妻因琐事争吵，一方要求离婚',
    parties: [APPLICANT, RESPONDENT],
    policy: '2025',
    clock,
  });
