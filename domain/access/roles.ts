/**
 * Who acts on a dispute (角色, docs/law.md §9.1). A person may hold several roles; a role is held in a unit.
 * Source: PAPER 8-11, and the titles the procedure laws use.
 */
import { CAPACITY } from '../chapters/people/words.ts';
import { codesOf, type Words } from '../words.ts';

export const ROLES = {
  police_officer: { zh: '民警', en: 'police officer', side: 'police' },
  station_chief: { zh: '派出所所长', en: 'station chief', side: 'police' },
  /** 交通警察, a qualification held beside or instead of the general police's (RTA 84, 90). */
  traffic_police: { zh: '交通警察', en: 'traffic police officer', side: 'police' },
  police_bureau: { zh: '公安分局', en: 'police bureau', side: 'police' },
  mediator: { zh: '人民调解员', en: 'mediator', side: 'mediation' },
  legal_worker: { zh: '基层法律服务工作者', en: 'legal worker', side: 'mediation' },
  judge: { zh: '法官', en: 'judge', side: 'court' },
  division_head: { zh: '庭长', en: 'division head', side: 'court' },
  president: { zh: '院长', en: 'court president', side: 'court' },
  court_clerk: { zh: '书记员', en: 'court clerk', side: 'court' },
  filing_judge: { zh: '立案法官', en: 'filing judge', side: 'court' },
  bailiff: { zh: '司法警察', en: 'bailiff', side: 'court' },
  execution_judge: { zh: '执行法官', en: 'execution judge', side: 'court' },
  appeal_judge: { zh: '二审法官', en: 'appeal judge', side: 'court' },
  police_supervisor_county: { zh: '县级公安督导员', en: 'police supervisor (county)', side: 'police' },
  police_supervisor_city: { zh: '市级公安督导员', en: 'police supervisor (city)', side: 'police' },
  court_supervisor_county: { zh: '县级法院督导员', en: 'court supervisor (county)', side: 'court' },
  court_supervisor_city: { zh: '市级法院督导员', en: 'court supervisor (city)', side: 'court' },
  auditor: { zh: '审计员', en: 'auditor', side: 'oversight' },
  administrator: { zh: '系统管理员', en: 'administrator', side: 'oversight' },
  grid_system: { zh: '网格系统', en: 'grid system', side: 'outside' },
  party: { zh: '当事人', en: 'party', side: 'outside' },
} as const satisfies Record<string, Words & { side: RoleSide }>;

export type RoleSide = 'police' | 'mediation' | 'court' | 'oversight' | 'outside';
export type Role = keyof typeof ROLES;

export const ALL_ROLES = Object.keys(ROLES) as Role[];

/** In which capacity a person is assigned to a case (案件承办身份). */
export const CAPACITIES = codesOf(CAPACITY);
export type Capacity = keyof typeof CAPACITY;
