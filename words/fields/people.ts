/** Titles of the fields of people and parties (人员、当事人). */
import { type Vocabulary, words as w } from '../../domain/words.ts';

export const PEOPLE_FIELDS = {
  partyId: w('当事人', 'party'),
  partyIds: w('当事人', 'parties'),
  personId: w('人员', 'person'),
  unitId: w('办理单位', 'unit'),
  capacity: w('承办身份', 'capacity'),
  role: w('当事人地位', 'part in the case'),
  'parties.kind': w('当事人类型', 'kind of party'),
  'add_party.kind': w('当事人类型', 'kind of party'),
  'party_added.kind': w('当事人类型', 'kind of party'),
  'identify_party.kind': w('当事人类型', 'kind of party'),
  'party_identified.kind': w('当事人类型', 'kind of party'),
  details: w('当事人信息', 'who they are'),
  name: w('姓名或者名称', 'name'),
  description: w('特征描述', 'description'),
  idNumber: w('证件号码', 'identity number'),
  phone: w('电话', 'telephone'),
  address: w('地址', 'address'),
  change: w('变动情况', 'change'),
  agreementId: w('协议编号', 'id of the agreement'),
} as const satisfies Vocabulary;
