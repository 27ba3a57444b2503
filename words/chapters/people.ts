/** The words of people and parties (人员、当事人): titles of its events and fields, and the sentences that tell its events. */
import {
  AGENT_KIND,
  CAPACITY,
  PARTICIPATION,
  PARTY_CHANGE,
  RECUSAL_GROUND,
  SPECIAL_POWER,
} from '../../domain/chapters/people/words.ts';
import type { AgentGiven, PeopleEvents } from '../../domain/chapters/people/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences } from '../sentence.ts';
import { join, list, type Words, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const PEOPLE_EVENT_TITLES = {
  person_assigned: w('指定承办人', 'A person was assigned'),
  person_recused: w('回避', 'A person was recused'),
  person_released: w('承办人离开，不再承办', 'A person in charge left, and is so no more'),
  party_added: w('追加当事人', 'A party was added'),
  party_identified: w('查明当事人', 'A party was identified'),
  party_corrected: w('更正当事人信息', 'Details of a party were corrected'),
  party_changed: w('当事人变动', 'A party changed'),
  participation_recorded: w('是否参加调解', 'Whether a respondent takes part was recorded'),
} as const satisfies Vocabulary<keyof PeopleEvents>;

export const PEOPLE_FIELD_TITLES = {
  partyId: w('当事人', 'party'),
  partyIds: w('当事人', 'parties'),
  personId: w('人员', 'person'),
  unitId: w('办理单位', 'unit'),
  capacity: w('承办身份', 'capacity'),
  chosenByParties: w('由当事人共同选择', 'chosen by the parties together'),
  role: w('当事人地位', 'part in the case'),
  'parties.kind': w('当事人类型', 'kind of party'),
  'add_party.kind': w('当事人类型', 'kind of party'),
  'party_added.kind': w('当事人类型', 'kind of party'),
  'identify_party.kind': w('当事人类型', 'kind of party'),
  'party_identified.kind': w('当事人类型', 'kind of party'),
  clear: w('删除的信息', 'taken out'),
  'correct_party.kind': w('当事人类型', 'kind of party'),
  'party_corrected.kind': w('当事人类型', 'kind of party'),
  details: w('当事人信息', 'who they are'),
  identity: w('身份摘要值', 'digest of who they are'),
  name: w('姓名或者名称', 'name'),
  description: w('特征描述', 'description'),
  idNumber: w('证件号码', 'identity number'),
  phone: w('电话', 'telephone'),
  change: w('变动情况', 'change'),
  participation: w('是否参加调解', 'part in the mediation'),
  succeeds: w('承受谁的诉讼地位', 'in whose place'),
  address: w('地址', 'address'),
  agent: w('委托代理人', 'agent'),
  agentNo: w('第几位代理人', 'which agent'),
  'agent.kind': w('代理人类别', 'kind of agent'),
  'agent.name': w('代理人姓名', 'name of the agent'),
  proofs: w('证明代理人身份的材料', 'papers that prove what the agent is'),
  powers: w('特别授权事项', 'special powers'),
  orally: w('当场口头委托，已记入笔录', 'appointed orally, on the record'),
  instead: w('本人未到场的', 'where the party did not come in person'),
} as const satisfies Vocabulary;

function agentWords({ kind, powers = [] }: AgentGiven): Words {
  const what = AGENT_KIND[kind];
  const special = list(powers.map((one) => SPECIAL_POWER[one]));
  return powers.length === 0
    ? w(`：${what.zh}，一般授权`, `: ${what.en}, without special power`)
    : w(`：${what.zh}，特别授权（${special.zh}）`, `: ${what.en}, with power to ${special.en}`);
}

export const peopleSentences: Sentences<keyof PeopleEvents> = {
  participation_recorded: ({ partyId, participation, reason }, see) => {
    const who = see.party(partyId);
    const how = PARTICIPATION[participation];
    return join([w(`${who.zh}：${how.zh}`, `${who.en} ${how.en}`), see.quote(reason)]);
  },
  person_assigned: ({ personId, capacity, chosenByParties, reason }, see) => {
    const name = see.person(personId);
    const told = w(`由${name.zh}担任${CAPACITY[capacity].zh}`, `${name.en} becomes ${CAPACITY[capacity].en}`);
    const chosen = chosenByParties === true ? w('（当事人共同选择）', '(chosen by the parties)') : undefined;
    return join([told, chosen, see.quote(reason)]);
  },
  person_recused: ({ personId, ground, reason }, see) => {
    const name = see.person(personId);
    const why = RECUSAL_GROUND[ground];
    return join([
      w(`决定${name.zh}回避（${why.zh}）`, `${name.en} is recused (${why.en})`),
      see.quote(reason),
    ]);
  },
  person_released: ({ personId, capacity }, see) => {
    const name = see.person(personId);
    return w(
      `${name.zh}已离岗或者不再任职，不再担任${CAPACITY[capacity].zh}`,
      `${name.en} has left or holds the role no more, and is no longer ${CAPACITY[capacity].en}`,
    );
  },
  party_added: ({ partyId, role, succeeds }, see) => {
    const added = see.partyAs(partyId, role);
    const before = succeeds === undefined ? undefined : see.party(succeeds);
    return join([
      w(`追加${added.zh}`, `adds ${added.en}`),
      before && w(`，承受${before.zh}的诉讼地位`, `, in the place of ${before.en}`),
    ]);
  },
  party_identified: ({ partyId }, see) => {
    const name = see.party(partyId);
    return w(`查明身份不明的当事人为${name.zh}`, `identifies the unknown party: ${name.en}`);
  },
  party_corrected: ({ partyId, reason }, see) => {
    const name = see.party(partyId);
    return join([w(`更正${name.zh}的信息`, `corrects the details of ${name.en}`), see.quote(reason)]);
  },
  party_changed: ({ partyId, change, agent }, see) => {
    const name = see.party(partyId);
    const told = w(
      `登记${name.zh}${PARTY_CHANGE[change].zh}`,
      `records that ${name.en} ${PARTY_CHANGE[change].en}`,
    );
    return agent === undefined ? told : join([told, agentWords(agent), see.quote(agent.name)]);
  },
};
