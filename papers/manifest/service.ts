/** Papers of service (送达): the court's letter to those who help, and the certificate that comes back. */
import { MET_RELATION, SERVED_DOCUMENT, SERVICE_METHOD } from '../../domain/chapters/service/words.ts';
import type { Task, TaskAttempt } from '../../domain/chapters/tasks/task.ts';
import { words } from '../../domain/words.ts';
import { allOf, type CaseFacts, partyOf, textOf } from '../facts/case-facts.ts';
import type { Field, Paper, Subject } from '../paper.ts';
import { COURT, courtNumber, IN_SUIT, MATTER, partiesFound, STATION } from './fields.ts';

export const taskOf = ({ state }: CaseFacts, id: string): Task | undefined =>
  state.tasks.find(({ taskId }) => taskId === id);

const issuedOf = (facts: CaseFacts, id: string) =>
  allOf(facts, 'task_issued').find(({ data }) => data.taskId === id);

/** Nobody is sent to who left or died; what was tried before is on its certificate all the same. */
const isReachable = (facts: CaseFacts, { partyId = '', attempts }: Task): boolean =>
  attempts.length > 0 || partyOf(facts, partyId)?.status === 'active';

/** Tasks of service that were neither withdrawn nor rejected. */
function tasks(facts: CaseFacts): readonly Subject[] {
  const open = facts.state.tasks.filter(
    (task) =>
      task.kind === 'service' &&
      task.status !== 'withdrawn' &&
      task.status !== 'rejected' &&
      isReachable(facts, task),
  );
  return open.map(({ taskId, partyId, document }) => ({
    id: taskId,
    label: [
      document === undefined ? '' : SERVED_DOCUMENT[document].zh,
      partyOf(facts, partyId ?? '')?.name ?? '',
    ]
      .filter((one) => one !== '')
      .join('，'),
    at: issuedOf(facts, taskId)?.recordedAt ?? 0,
  }));
}

/** The last attempt of the issue that counts. */
export const attemptOf = (facts: CaseFacts, id: string): TaskAttempt | undefined => {
  const task = taskOf(facts, id);
  return task?.attempts.findLast(({ attemptNo }) => attemptNo === task.attemptNo);
};

const SERVED = {
  matter: MATTER,
  court: COURT,
  party: {
    ...words('受送达人', 'addressee'),
    source: 'task_issued.partyId',
    read: (facts, id) => {
      const party = partyOf(facts, taskOf(facts, id)?.partyId ?? '');
      return party === undefined ? undefined : partiesFound(facts, [party], IN_SUIT, { says: ['phone'] });
    },
  },
  document: {
    ...words('送达文书', 'paper to be served'),
    source: 'task_issued.document',
    read: (facts, id) => {
      const document = taskOf(facts, id)?.document;
      return document === undefined ? undefined : SERVED_DOCUMENT[document].zh;
    },
  },
  date: {
    ...words('发出日期', 'issued on'),
    source: 'task_issued',
    read: (facts, id) => issuedOf(facts, id)?.on,
  },
} as const satisfies Readonly<Record<string, Field>>;

/** The confirmed address, else the one among the party's details. */
const ADDRESS: Field = {
  ...words('送达地点', 'where to serve'),
  source: 'address_confirmed.address, party.address',
  read: (facts, id) => {
    const partyId = taskOf(facts, id)?.partyId ?? '';
    const confirmed = facts.state.addresses.find((one) => one.partyId === partyId)?.address;
    return textOf(facts, confirmed) ?? partyOf(facts, partyId)?.address;
  },
};

const letter: Paper = {
  code: 'assistance_letter',
  group: 'service',
  row: '委托送达函、协助送达函',
  article: '民诉法解释 第134条',
  version: 1,
  from: 'court',
  number: courtNumber,
  subjects: tasks,
  fields: {
    ...SERVED,
    station: STATION,
    address: { ...ADDRESS, enter: 'correct_party' },
    instructions: {
      ...words('办理要求', 'instructions'),
      source: 'task_issued.instructions',
      read: (facts, id) => textOf(facts, taskOf(facts, id)?.instructions),
    },
  },
};

const receipt: Paper = {
  code: 'service_receipt',
  group: 'service',
  row: '送达回证',
  article: '民事诉讼法 第87条至第89条',
  version: 1,
  from: 'court',
  number: courtNumber,
  subjects: tasks,
  fields: {
    ...SERVED,
    address: ADDRESS,
    methods: {
      ...words('可选的送达方式', 'ways there are'),
      source: 'domain/chapters/service/words.ts',
      read: () => Object.values(SERVICE_METHOD).map(({ zh }) => zh),
    },
    method: {
      ...words('送达方式', 'way of service'),
      source: 'task_attempted.facts.method',
      read: (facts, id) => {
        const method = attemptOf(facts, id)?.facts?.method ?? taskOf(facts, id)?.method;
        return method === undefined ? undefined : SERVICE_METHOD[method].zh;
      },
    },
    receiver: {
      ...words('签收人与受送达人的关系', 'who took it'),
      source: 'task_attempted.facts.receiver',
      read: (facts, id) => {
        const { receiver, signed } = attemptOf(facts, id)?.facts ?? {};
        return receiver === undefined || receiver === 'self' || signed !== true
          ? undefined
          : MET_RELATION[receiver].zh;
      },
    },
    note: {
      ...words('备注', 'remarks'),
      source: 'task_attempted.note',
      read: (facts, id) => textOf(facts, attemptOf(facts, id)?.note),
    },
  },
};

export const SERVICE_PAPERS: readonly Paper[] = [letter, receipt];
