/** An example of each form of each kind of task; ids are placeholders, to be filled by `x-ref`. */
import type { TaskKind } from '../../../domain/chapters/tasks/codes.ts';
import { DOCUMENT, PARTY_A, PARTY_B, UNIT } from '../examples/example.ts';

type Data = Readonly<Record<string, unknown>>;

export interface TaskExamples {
  readonly issue: Data;
  readonly attempt: Data;
  readonly complete: Data;
  readonly return: Data;
}

const place = { address: '佳木斯市郊区长青乡某路1号', latitude: 46.81, longitude: 130.36, accuracyM: 12 };
const visit = { result: 'done', way: 'visit', met: 'self', place };
const notMet = { result: 'not_met', way: 'visit', place, note: '敲门无人应答，邻居称外出务工' };
const summoned = { result: 'done', way: 'summoned', met: 'self' };
const absent = { result: 'not_met', way: 'summoned', note: '通知后未到场' };
const handedOver = {
  result: 'done',
  facts: { method: 'direct', receiver: 'self', signed: true, place: 'residence' },
  place,
  evidence: [DOCUMENT],
};
const back = (reason: string, note: string): Data => ({ reason, note });
const OUT_OF_AREA = back('not_our_area', '该地址不在本所辖区');
const TOO_MUCH = back('unit_overloaded', '近期警情较多，本所无法按期协助');

export const TASK_EXAMPLES: Readonly<Record<TaskKind, TaskExamples>> = {
  service: {
    issue: { kind: 'service', unitId: UNIT, partyId: PARTY_B, document: 'summons', method: 'direct' },
    attempt: {
      result: 'not_met',
      facts: { method: 'direct', place: 'residence' },
      place,
      note: '家中无人，次日再去',
    },
    complete: { result: { outcome: 'served' }, attempt: handedOver },
    return: back('addressee_moved', '邻居称已搬走两个月'),
  },
  address_confirmation: {
    issue: { kind: 'address_confirmation', unitId: UNIT, partyId: PARTY_B },
    attempt: notMet,
    complete: {
      result: {
        outcome: 'confirmed',
        address: '佳木斯市郊区长青乡某路1号',
        electronic: true,
        channels: ['sms'],
        warned: true,
      },
      attempt: { ...visit, evidence: [DOCUMENT] },
    },
    return: back('addressee_moved', '已不在该址居住'),
  },
  fact_investigation: {
    issue: { kind: 'fact_investigation', unitId: UNIT, instructions: '了解漏水起始时间和邻居所见' },
    attempt: visit,
    complete: { result: { outcome: 'done', findings: '楼下两户均称自一月起渗水' }, attempt: visit },
    return: back('beyond_police_powers', '需要鉴定机构出具意见'),
  },
  evidence_exchange: {
    issue: { kind: 'evidence_exchange', unitId: UNIT, instructions: '协助组织双方核对转账记录' },
    attempt: absent,
    complete: {
      result: { outcome: 'exchanged', partyIds: [PARTY_A, PARTY_B], list: '转账记录三页，借条一张' },
      attempt: { ...summoned, evidence: [DOCUMENT] },
    },
    return: TOO_MUCH,
  },
  contact: {
    issue: { kind: 'contact', unitId: UNIT, partyId: PARTY_B, instructions: '请告知开庭时间并核实电话' },
    attempt: { result: 'unreachable', way: 'phone', note: '两次拨打无人接听' },
    complete: { result: { outcome: 'reached' }, attempt: { result: 'done', way: 'phone', met: 'self' } },
    return: OUT_OF_AREA,
  },
  mediation_help: {
    issue: { kind: 'mediation_help', unitId: UNIT, instructions: '请协助安排调解室并到场' },
    attempt: summoned,
    complete: { result: { outcome: 'helped' }, attempt: summoned },
    return: back('conflict_of_interest', '承办民警与一方相识'),
  },
  hearing_support: {
    issue: { kind: 'hearing_support', unitId: UNIT, instructions: '请核验身份并保障在线庭审设备' },
    attempt: summoned,
    complete: { result: { outcome: 'held' }, attempt: summoned },
    return: TOO_MUCH,
  },
  urging: {
    issue: { kind: 'urging', unitId: UNIT, partyId: PARTY_B },
    attempt: notMet,
    complete: { result: { outcome: 'refused' }, attempt: { ...visit, result: 'refused' } },
    return: OUT_OF_AREA,
  },
  execution_investigation: {
    issue: { kind: 'execution_investigation', unitId: UNIT, partyId: PARTY_B, dueDays: 15 },
    attempt: notMet,
    complete: { result: { outcome: 'property_found', clues: '名下有一辆小型货车' }, attempt: visit },
    return: back('beyond_police_powers', '查询事项超出协助范围'),
  },
  on_the_spot_execution: {
    issue: { kind: 'on_the_spot_execution', unitId: UNIT, partyId: PARTY_B },
    attempt: notMet,
    complete: {
      result: { outcome: 'performed', amount: '3000.00' },
      attempt: { ...visit, evidence: [DOCUMENT] },
    },
    return: OUT_OF_AREA,
  },
  seizure_witness: {
    issue: { kind: 'seizure_witness', unitId: UNIT, instructions: '请派员到场见证查封' },
    attempt: visit,
    complete: {
      result: { outcome: 'witnessed' },
      attempt: { ...visit, witnesses: [{ capacity: 'basic_organisation', name: '王某' }] },
    },
    return: TOO_MUCH,
  },
  performance_visit: {
    issue: { kind: 'performance_visit', unitId: UNIT },
    attempt: notMet,
    complete: { result: { outcome: 'not_performed' }, attempt: visit },
    return: OUT_OF_AREA,
  },
};
