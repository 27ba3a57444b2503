/**
 * Kinds of dispute (纠纷类型 / 案由): a plain-language first layer mapped to the causes of action of the Supreme Court's
 * list (third amendment, in force 2026-01-01). Numbers of that list change, names are stable: the code is our own.
 */
import type { MATTER_FLAG } from './matter-flags.ts';

export type MatterFlag = keyof typeof MATTER_FLAG;

export interface Matter {
  readonly code: string;
  readonly name: string;
  readonly en: string;
  readonly parent?: string;
  readonly flags: readonly MatterFlag[];
}

const group = (code: string, name: string, en: string, flags: readonly MatterFlag[] = []): Matter => ({
  code,
  name,
  en,
  flags,
});

/** [code, name, English name, flags] under a first-layer matter. */
type Row = readonly [string, string, string, ...MatterFlag[]];

function under(parent: string, rows: readonly Row[]): Matter[] {
  return rows.map(([code, name, en, ...flags]) => ({ code, name, en, parent, flags }));
}

export const MATTERS: readonly Matter[] = [
  group('neighbour', '邻里纠纷', 'neighbours', ['mediate_at_hearing']),
  ...under('neighbour', [
    ['adjacent_relations', '相邻关系纠纷', 'adjacent relations', 'mediate_at_hearing'],
    ['adjacent_water', '相邻用水、排水纠纷', 'adjacent water and drainage', 'mediate_at_hearing'],
    ['adjacent_passage', '相邻通行纠纷', 'adjacent passage', 'mediate_at_hearing'],
    [
      'adjacent_land_use',
      '相邻土地、建筑物利用关系纠纷',
      'adjacent use of land and buildings',
      'mediate_at_hearing',
    ],
    ['adjacent_light', '相邻采光、日照纠纷', 'adjacent light', 'mediate_at_hearing'],
    ['adjacent_pollution', '相邻污染侵害纠纷', 'adjacent pollution and noise', 'mediate_at_hearing'],
    ['remove_obstruction', '排除妨害纠纷', 'removal of an obstruction'],
  ]),
  group('family', '婚姻家庭纠纷', 'marriage and family', [
    'violence_check',
    'mediate_at_hearing',
    'paper_signature',
  ]),
  ...under('family', [
    [
      'divorce',
      '离婚纠纷',
      'divorce',
      'personal_status',
      'no_small_claims',
      'must_mediate',
      'violence_check',
      'paper_signature',
    ],
    [
      'property_after_divorce',
      '离婚后财产纠纷',
      'property after divorce',
      'violence_check',
      'paper_signature',
    ],
    ['child_support', '抚养纠纷', 'child support', 'violence_check', 'paper_signature'],
    ['support_of_parents', '赡养纠纷', 'support of parents', 'violence_check', 'paper_signature'],
    ['maintenance', '扶养纠纷', 'maintenance', 'violence_check', 'paper_signature'],
    ['household_division', '分家析产纠纷', 'division of a household', 'paper_signature'],
    ['inheritance', '法定继承纠纷', 'inheritance', 'paper_signature'],
    ['betrothal_property', '婚约财产纠纷', 'betrothal property', 'paper_signature'],
    ['parentage', '确认亲子关系纠纷', 'parentage', 'personal_status', 'no_small_claims', 'paper_signature'],
  ]),
  group('money', '借贷钱款纠纷', 'money'),
  ...under('money', [
    ['private_lending', '民间借贷纠纷', 'private lending'],
    ['sale', '买卖合同纠纷', 'sale'],
    ['unjust_enrichment', '不当得利纠纷', 'unjust enrichment'],
    ['recourse', '追偿权纠纷', 'recourse'],
    ['guarantee', '保证合同纠纷', 'guarantee'],
    ['partnership', '合伙合同纠纷', 'partnership', 'mediate_at_hearing'],
  ]),
  group('damage', '损害赔偿纠纷', 'damage'),
  ...under('damage', [
    ['bodily_harm', '生命权、身体权、健康权纠纷', 'bodily harm'],
    ['property_damage', '财产损害赔偿纠纷', 'damage to property'],
    ['reputation', '名誉权纠纷', 'reputation', 'no_small_claims'],
    ['animals', '饲养动物损害责任纠纷', 'damage by animals'],
    ['premises_safety', '违反安全保障义务责任纠纷', 'safety of premises'],
  ]),
  group('labour', '劳动纠纷', 'labour', ['labour']),
  ...under('labour', [
    ['labour_contract', '劳动合同纠纷', 'labour contract', 'labour'],
    ['unpaid_wages', '追索劳动报酬纠纷', 'unpaid wages', 'labour', 'wages'],
    ['service_contract_labour', '劳务合同纠纷', 'contract for services', 'mediate_at_hearing'],
    ['harm_to_service_provider', '提供劳务者受害责任纠纷', 'harm to a provider of services'],
  ]),
  group('property_management', '物业纠纷', 'property management', ['group']),
  ...under('property_management', [
    ['management_contract', '物业服务合同纠纷', 'property management contract', 'group'],
    ['lease', '房屋租赁合同纠纷', 'lease'],
    ['house_sale', '房屋买卖合同纠纷', 'sale of a house'],
    ['owners_rights', '业主知情权纠纷', 'owners’ rights', 'group'],
  ]),
  group('land', '土地纠纷', 'land', ['arbitration_optional']),
  ...under('land', [
    ['land_contract', '土地承包经营权纠纷', 'contracted land', 'arbitration_optional'],
    ['homestead', '宅基地使用权纠纷', 'homestead', 'mediate_at_hearing'],
    ['title_to_property', '物权确认纠纷', 'title to property', 'title', 'no_small_claims'],
    ['collective_member_rights', '侵害集体经济组织成员权益纠纷', 'rights of collective members', 'group'],
  ]),
  group('consumer', '消费纠纷', 'consumer'),
  ...under('consumer', [
    ['service_contract', '服务合同纠纷', 'service contract'],
    ['product_liability', '产品责任纠纷', 'product liability'],
  ]),
  group('traffic', '交通事故纠纷', 'traffic', ['traffic', 'mediate_at_hearing']),
  ...under('traffic', [
    ['motor_accident', '机动车交通事故责任纠纷', 'motor accident', 'traffic', 'mediate_at_hearing'],
  ]),
  group('other', '其他纠纷', 'other'),
];

const BY_CODE = new Map(MATTERS.map((matter) => [matter.code, matter]));

export function matterOf(code: string): Matter | undefined {
  return BY_CODE.get(code);
}
