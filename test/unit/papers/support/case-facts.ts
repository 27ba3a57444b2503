/** What a paper would know of a case under test: its record, with the names and texts that the tests give it. */
import { dateOfInstant } from '../../../../domain/deadlines/legal-date.ts';
import { matterOf } from '../../../../domain/law/matters.ts';
import { noteCompartment } from '../../../../domain/machine/walls.ts';
import type { CaseEvent } from '../../../../domain/kernel/events.ts';
import type { Stage } from '../../../../domain/kernel/stage.ts';
import type { CaseFacts, FactEvent, PartyFacts } from '../../../../papers/facts/case-facts.ts';
import { correctedEvents } from '../../../../papers/facts/corrected.ts';
import type { CaseUnderTest } from '../../case/support/case-under-test.ts';

type Details = Omit<PartyFacts, 'partyId' | 'role' | 'kind' | 'status'>;

export interface Told {
  readonly parties?: Readonly<Record<string, Details>>;
  readonly texts?: Readonly<Record<string, string>>;
  readonly summary?: string;
  readonly people?: CaseFacts['people'];
  readonly documents?: CaseFacts['documents'];
}

const NAMES: Readonly<Record<string, Details>> = {
  A: {
    name: '王秀英',
    idNumber: '230811197503124321',
    phone: '13845420001',
    address: '佳木斯市郊区友谊路街道和平社区3号楼2单元502室',
  },
  B: {
    name: '李国强',
    idNumber: '230811198202022315',
    phone: '13845420002',
    address: '佳木斯市郊区友谊路街道和平社区3号楼2单元402室',
  },
  C: {
    name: '佳木斯市和平物业服务有限公司',
    idNumber: '91230800MA18X00X0A',
    phone: '04548550001',
    address: '佳木斯市郊区友谊路1号',
  },
};

export const SUMMARY =
  '2026年1月3日，502室水管破裂漏水，致402室客厅天花板、地板和一台电视机受损，双方对赔偿数额有争议，经民警和调解员到场查看，共同确认损失为3,000.00元。';

export const PEOPLE: CaseFacts['people'] = [
  { personId: 'p1', capacity: 'officer', status: 'active', name: '周志刚' },
  { personId: 'p2', capacity: 'mediator', status: 'active', name: '孙丽华' },
  { personId: 'p3', capacity: 'judge', status: 'active', name: '陈静' },
  { personId: 'p4', capacity: 'clerk', status: 'active', name: '刘洋' },
];

const CAPACITIES: Readonly<Record<string, string>> = {
  police_officer: 'officer',
  mediator: 'mediator',
  judge: 'judge',
  court_clerk: 'clerk',
};

/** Who acts in a role has the name of who is in charge in its capacity. */
function actorOf(actor: CaseEvent['actor'], people: CaseFacts['people']): Pick<FactEvent, 'actor'> {
  if (actor === 'system') return {};
  const { personId, roles } = actor;
  const name = people.find(({ capacity }) => capacity === CAPACITIES[roles[0] ?? ''])?.name;
  return { actor: { personId, roles, ...(name === undefined ? {} : { name }) } };
}

function compartmentOf(event: CaseEvent, stage: Stage): Pick<FactEvent, 'compartment'> {
  const found = event.type === 'note_recorded' ? noteCompartment({ ...event, stage }) : undefined;
  return found === undefined ? {} : { compartment: found };
}

export function factsOf(one: CaseUnderTest, told: Told = {}): CaseFacts {
  const { state } = one;
  const names = { ...NAMES, ...told.parties };
  const people = told.people ?? PEOPLE;
  let stage: Stage = 'intake';
  const events = one.events.map((event): FactEvent => {
    const { seq, type, at, receivedAt = at, data, actor } = event;
    if (event.type === 'stage_entered') stage = event.data.stage;
    const act = { seq, type, recordedAt: receivedAt, on: dateOfInstant(at), data };
    return { ...act, ...actorOf(actor, people), ...compartmentOf(event, stage) };
  });
  return {
    caseNumber: 'JF-230811001-2026-000045',
    drill: false,
    stage: state.stage,
    matter: matterOf(state.matter)?.name ?? '',
    openedOn: state.openedOn,
    publicOrder: state.publicOrder !== undefined || state.track === 'A',
    station: '佳木斯市公安局郊区分局友谊路派出所',
    court: '佳木斯市郊区人民法院',
    summary: told.summary ?? SUMMARY,
    state,
    parties: state.parties.map(({ partyId, role, kind, status }) => ({
      partyId,
      role,
      kind,
      status,
      ...names[partyId],
    })),
    people,
    events: correctedEvents(events),
    texts: told.texts ?? {},
    documents: told.documents ?? [],
  };
}
