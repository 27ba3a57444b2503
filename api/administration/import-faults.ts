/** What can be wrong with a line of an import (批量导入), in words. No line is quoted: it may hold a name. */
import type { UnitFault } from '../../domain/access/policy/unit-places.ts';
import { NOTICE_FAULTS } from '../../domain/deadlines/holiday-notice.ts';
import type { Vocabulary } from '../../domain/words.ts';

export const UNIT_FAULTS = {
  unit_code_invalid: {
    zh: '代码须为行政区划代码：县级六位，派出所和司法所九至十二位',
    en: 'The code is a division code: six digits of a county, nine to twelve of a station or justice office',
  },
  unit_parent_unknown: { zh: '没有这一上级单位', en: 'There is no such parent' },
  unit_misplaced: {
    zh: '此类单位不能设在该上级之下（派出所设在县级公安机关之下）',
    en: 'A unit of this kind does not stand below that one; a station stands below a bureau of a county',
  },
  unit_court_missing: {
    zh: '所在县（市、区）还没有法院',
    en: 'The county has no court yet',
  },
} as const satisfies Vocabulary<UnitFault>;

export const LINE_FAULTS = {
  ...UNIT_FAULTS,
  ...NOTICE_FAULTS,
  day_kind_unknown: { zh: '类别只能是放假或者调休上班', en: 'The kind is off or workday' },
  source_differs: {
    zh: '同一年度只能有一份通知，来源应当一致',
    en: 'A year has one notice: the sources must agree',
  },
  year_out_of_range: { zh: '年度须在2023年至2099年之间', en: 'The year lies between 2023 and 2099' },
  column_missing: { zh: '缺少此列', en: 'The column is missing' },
  column_unknown: { zh: '不认识的列', en: 'An unknown column' },
  line_too_long: { zh: '本行的列数多于首行', en: 'The line has more columns than the first' },
  value_missing: { zh: '必须填写', en: 'A value is needed' },
  name_invalid: { zh: '名称为空、过长或者只有看不见的字符', en: 'A name that is too long or shows nothing' },
  username_invalid: {
    zh: '用户名须为2至40位字母、数字、点、横线或汉字',
    en: 'A user name has 2 to 40 letters, digits, dots, dashes or Chinese characters',
  },
  username_twice: { zh: '文件中重复出现的用户名', en: 'The user name appears twice in the file' },
  username_taken: { zh: '用户名已被使用', en: 'The user name is taken' },
  role_unknown: { zh: '没有这一角色', en: 'There is no such role' },
  role_not_of_unit: { zh: '该单位没有这一角色', en: 'The unit has no such role' },
  unit_unknown: { zh: '没有这一单位', en: 'There is no such unit' },
  unit_ambiguous: {
    zh: '同名单位不止一个，请填代码或编号',
    en: 'Several units have this name: give code or id',
  },
  not_permitted: { zh: '不在您的管理范围内', en: 'Outside of what you administer' },
  kind_unknown: { zh: '没有这一单位类别', en: 'There is no such kind of unit' },
  unit_twice: { zh: '文件中重复出现的单位', en: 'The unit appears twice in the file' },
  unit_exists: { zh: '该单位已存在', en: 'That unit is there already' },
} as const satisfies Vocabulary;

export type LineFault = keyof typeof LINE_FAULTS;
