/** Who acts in a demonstration or an exercise: one station, its county's court and bureau, the city, and two from elsewhere. */
import type { Role } from '../domain/access/roles.ts';

export interface DemoPerson {
  /** Also the user name, in lower case. */
  readonly key: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unitId: string;
}

const STATION = 'station-230811200';
const COURT = 'court-230811';
const BUREAU = 'bureau-230811';
const CITY = 'city-230800';

/** One user for each key, with whom every decision can be taken. */
export const DEMO_USERS: readonly DemoPerson[] = [
  { key: 'police', name: '李建国', roles: ['police_officer'], unitId: STATION },
  { key: 'chief', name: '王志强', roles: ['station_chief'], unitId: STATION },
  { key: 'mediator', name: '张桂兰', roles: ['mediator'], unitId: STATION },
  { key: 'legalWorker', name: '赵文博', roles: ['legal_worker'], unitId: STATION },
  { key: 'judge', name: '陈静', roles: ['judge'], unitId: COURT },
  { key: 'president', name: '刘振华', roles: ['president', 'division_head'], unitId: COURT },
  { key: 'filing', name: '孙丽', roles: ['filing_judge'], unitId: COURT },
  { key: 'clerk', name: '周敏', roles: ['court_clerk'], unitId: COURT },
  { key: 'bailiff', name: '吴刚', roles: ['bailiff'], unitId: COURT },
  { key: 'execution', name: '郑海涛', roles: ['execution_judge'], unitId: COURT },
  { key: 'appealJudge', name: '冯雪梅', roles: ['appeal_judge'], unitId: 'court-230800' },
  { key: 'policeBureau', name: '韩立新', roles: ['police_bureau'], unitId: BUREAU },
  {
    key: 'supervisor',
    name: '杨春明',
    roles: ['police_supervisor_city', 'court_supervisor_city'],
    unitId: CITY,
  },
  { key: 'auditor', name: '马晓东', roles: ['auditor'], unitId: CITY },
  { key: 'admin', name: '高岩', roles: ['administrator'], unitId: CITY },
  { key: 'traffic', name: '周海', roles: ['traffic_police'], unitId: STATION },
  { key: 'otherStation', name: '宋佳', roles: ['police_officer'], unitId: 'station-230811101' },
  { key: 'otherCourt', name: '曹宇', roles: ['judge'], unitId: 'court-230803' },
];

/** Colleagues to assign instead of somebody, and the supervisors of the county. */
export const DEMO_COLLEAGUES: readonly DemoPerson[] = [
  { key: 'police2', name: '徐亮', roles: ['police_officer'], unitId: STATION },
  { key: 'mediator2', name: '郭秀英', roles: ['mediator'], unitId: STATION },
  { key: 'appealHead', name: '蒋立群', roles: ['division_head', 'president'], unitId: 'court-230800' },
  { key: 'judge2', name: '何平', roles: ['judge'], unitId: COURT },
  { key: 'policeSupervisor', name: '罗振宇', roles: ['police_supervisor_county'], unitId: BUREAU },
  { key: 'courtSupervisor', name: '梁燕', roles: ['court_supervisor_county'], unitId: COURT },
];
