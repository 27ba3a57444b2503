/**
 * Who administers people and units (系统管理): one row for each act. An administrator acts at or below the own unit; the head
 * of a station or a court in the own unit alone, and only where the work of that unit is concerned. Assigning people to
 * cases is a decision of those who lead the unit (CPL 40, PML 19), so that an administrator can return work to a unit but
 * hand it to no one. Source: PAPER 8-11; the design is ADR 0021.
 */
import type { Words } from '../../words.ts';
import type { Role } from '../roles.ts';
import { holdsOneOf, UNIT_HEADS } from './groups.ts';
import { isBelow } from './visibility.ts';

interface Row extends Words {
  /** At or below the own unit. */
  readonly below: readonly Role[];
  /** In the own unit. */
  readonly own: readonly Role[];
  /** Also to one's own account; acting on oneself is otherwise for somebody else. */
  readonly oneself?: true;
}

const ADMINISTRATORS = ['administrator'] as const satisfies readonly Role[];
/** Who answers for a station or a court as a whole (所长、院长). */
export const LEADERS = ['station_chief', 'president'] as const satisfies readonly Role[];

export const ADMINISTRATION = {
  see_account: { zh: '查看账号', en: 'see the account', below: ADMINISTRATORS, own: LEADERS, oneself: true },
  add_person: { zh: '新增人员', en: 'add a person', below: ADMINISTRATORS, own: [] },
  change_person: { zh: '修改姓名和角色', en: 'change name and roles', below: ADMINISTRATORS, own: [] },
  move_person: { zh: '调动单位', en: 'move to another unit', below: ADMINISTRATORS, own: [] },
  disable_person: { zh: '停用账号', en: 'disable the account', below: ADMINISTRATORS, own: LEADERS },
  enable_person: { zh: '启用账号', en: 'enable the account', below: ADMINISTRATORS, own: [] },
  give_password: { zh: '发放一次性密码', en: 'give a one-time password', below: ADMINISTRATORS, own: [] },
  see_holds: {
    zh: '查看承办事项',
    en: 'see what the person holds',
    below: ADMINISTRATORS,
    own: UNIT_HEADS,
    oneself: true,
  },
  let_go: { zh: '退回单位', en: 'return work to the unit', below: ADMINISTRATORS, own: UNIT_HEADS },
  hand_over: { zh: '移交他人', en: 'hand work over to a person', below: [], own: UNIT_HEADS },
  set_away: { zh: '登记离岗和代理人', en: 'record an absence', below: ADMINISTRATORS, own: UNIT_HEADS },
  set_mediator_profile: {
    zh: '登记调解专长和语言',
    en: 'record fields and languages of a mediator',
    below: ADMINISTRATORS,
    own: UNIT_HEADS,
  },
  add_unit: { zh: '新增单位', en: 'add a unit', below: ADMINISTRATORS, own: [] },
  change_unit: { zh: '修改单位名称', en: 'rename a unit', below: ADMINISTRATORS, own: [] },
  publish_calendar: { zh: '发布放假安排', en: 'publish a holiday notice', below: ADMINISTRATORS, own: [] },
  keep_bodies: {
    zh: '管理调解组织登记',
    en: 'keep the register of mediating bodies',
    below: ADMINISTRATORS,
    own: [],
  },
  keep_roster: {
    zh: '管理特邀调解组织名册',
    en: 'keep the court’s roster of organisations',
    below: ADMINISTRATORS,
    own: ['president'],
  },
  keep_rooms: { zh: '管理调解室和法庭', en: 'keep the rooms', below: ADMINISTRATORS, own: LEADERS },
} as const satisfies Readonly<Record<string, Row>>;

export type AdminRight = keyof typeof ADMINISTRATION;
export const ADMIN_RIGHTS = Object.keys(ADMINISTRATION) as AdminRight[];
/** Rights over a unit rather than a person. */
const OVER_UNITS: readonly AdminRight[] = [
  'add_person',
  'add_unit',
  'change_unit',
  'publish_calendar',
  'keep_bodies',
  'keep_roster',
  'keep_rooms',
];

/** What `admin_acts` names: rights that were used, what follows from two of them, and what left the platform as a file. */
export const ADMIN_ACTS = {
  ...ADMINISTRATION,
  import_people: { zh: '批量导入人员', en: 'import people' },
  import_units: { zh: '批量导入单位', en: 'import units' },
  end_absence: { zh: '取消离岗登记', en: 'take an absence back' },
  add_body: { zh: '登记调解组织', en: 'register a mediating body' },
  change_body: { zh: '修改调解组织', en: 'change a mediating body' },
  end_body: { zh: '终止调解组织', en: 'end a mediating body' },
  set_body_members: { zh: '登记调解组织人员', en: 'say who belongs to a mediating body' },
  add_room: { zh: '新增调解室或者法庭', en: 'add a room' },
  change_room: { zh: '修改调解室或者法庭', en: 'change a room' },
  reverse_calendar: { zh: '撤回放假安排', en: 'take a holiday notice back' },
  export_cases: { zh: '导出案件列表', en: 'export a list of cases' },
  make_administrator: { zh: '建立系统管理员', en: 'make an administrator' },
} as const satisfies Readonly<Record<string, Words>>;
export type AdminAct = keyof typeof ADMIN_ACTS;

interface UnitPlace {
  readonly unitId: string;
  /** In the tree of units (ltree). */
  readonly path: string;
}

export interface Administering {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly unit: UnitPlace;
}

/** Where one may use a right: everything at or below a path, and one unit. */
export interface AdminReach {
  readonly below?: string;
  readonly unitId?: string;
}

export function adminReach({ roles, unit }: Administering, right: AdminRight): AdminReach {
  const { below, own } = ADMINISTRATION[right];
  return {
    ...(holdsOneOf(roles, below) ? { below: unit.path } : {}),
    ...(holdsOneOf(roles, own) ? { unitId: unit.unitId } : {}),
  };
}

/** The calendar is that of the whole platform: an administrator of its topmost unit puts one in force. */
export const mayPublishCalendar = (who: Administering): boolean =>
  mayAdminister(who, 'publish_calendar', { unitId: '', path: who.unit.path.split('.')[0] ?? '' });

export function mayAdminister(who: Administering, right: AdminRight, at: UnitPlace): boolean {
  const reach = adminReach(who, right);
  return (reach.below !== undefined && isBelow(at.path, reach.below)) || reach.unitId === at.unitId;
}

/** Acting on one's own account is barred, so that an office never loses its last administrator by their own hand. */
export const barredOnOneself = (right: AdminRight): boolean => !('oneself' in ADMINISTRATION[right]);

interface Subject {
  readonly personId: string;
  readonly unit: UnitPlace;
}

/** What one may do to a person, for a screen. */
export const rightsOver = (who: Administering, subject: Subject): readonly AdminRight[] =>
  ADMIN_RIGHTS.filter(
    (right) =>
      !OVER_UNITS.includes(right) &&
      mayAdminister(who, right, subject.unit) &&
      (who.personId !== subject.personId || !barredOnOneself(right)),
  );
