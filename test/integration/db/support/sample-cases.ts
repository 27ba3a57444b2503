/** Cases as they would be on record: opened through the inbox and the checked append, by made-up people. */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../../../db/client.ts';
import { acceptInput } from '../../../../db/queries/record/accept-input.ts';
import { recordInput } from '../../../../db/queries/record/record-input.ts';
import type { CaseProjection, Head, OpeningRow, TaskRow } from '../../../../domain/kernel/append-contract.ts';
import type { Assignment, Party } from '../../../../domain/chapters/people/shape.ts';
import type { Stage } from '../../../../domain/kernel/stage.ts';
import { COURT, STATION, decisionRequest, openingRequest, projectionOf } from './record-requests.ts';

export type Owed = CaseProjection['obligations'][number];
export type Dated = CaseProjection['deadlines'][number];

export interface SampleCase {
  readonly caseId?: string;
  readonly stationId?: string;
  readonly names?: readonly string[];
  readonly stage?: Stage;
  readonly opening?: Partial<OpeningRow>;
  readonly obligations?: readonly Owed[];
  readonly deadlines?: readonly Dated[];
  readonly tasks?: readonly TaskRow[];
  readonly assignments?: readonly Assignment[];
  readonly archived?: boolean;
  readonly openTo?: readonly string[];
}

export interface Recorded {
  readonly caseId: string;
  readonly decisionId: string;
  readonly actorId: string;
  readonly head: Head;
  readonly summaryTextId: string;
  readonly partyTextIds: readonly string[];
}

export function owed(changes: Partial<Owed> & { readonly obligationId: string }): Owed {
  return {
    what: 'triage',
    who: { roles: ['police_officer'], unitId: STATION },
    by: ['triage'],
    ...changes,
  };
}

export function armed(deadlineId: string, dueAtReal: number, changes: Partial<Dated> = {}): Dated {
  return {
    deadlineId,
    rule: 'PM1',
    article: '人民调解法 第21条',
    scope: 'stage',
    startSeq: 1,
    startEvent: 'case_opened',
    startDate: '2026-01-05',
    dueDate: '2026-02-04',
    dueAt: dueAtReal,
    dueAtReal,
    provisional: false,
    calendarVersion: 'cn-2024-2026',
    trace: [],
    status: 'armed',
    revision: 0,
    extensions: [],
    exclusions: [],
    ...changes,
  } as Dated;
}

function partiesOf(names: readonly string[], textIds: readonly string[]): Party[] {
  return names.map((_, index) => ({
    partyId: `p${index + 1}`,
    role: index === 0 ? 'applicant' : 'respondent',
    kind: 'person',
    status: 'active',
    details: { textId: textIds[index] ?? '', digest: 'd' },
  }));
}

export async function recordCase(
  db: { readonly api: Database; readonly worker: Database },
  sample: SampleCase = {},
): Promise<Recorded> {
  const names = sample.names ?? ['张三', '李四'];
  const caseId = sample.caseId ?? randomUUID();
  const [decisionId, actorId, summaryTextId] = Array.from({ length: 3 }, () => randomUUID()) as [
    string,
    string,
    string,
  ];
  const partyTextIds = names.map(() => randomUUID());
  await acceptInput(db.api, {
    decisionId,
    caseId,
    actorId,
    route: 'POST /api/cases',
    bodyDigest: 'b',
    envelope: {
      kind: 'open',
      inputId: decisionId,
      actor: { personId: actorId, roles: [], unitId: STATION },
      data: {} as never,
    },
    texts: [
      { textId: summaryTextId, kind: 'text', body: '楼上漏水，双方争执。', salt: 's' },
      ...names.map((name, index) => ({
        textId: partyTextIds[index] as string,
        kind: 'party' as const,
        body: JSON.stringify({ name, phone: '13800000000' }),
        salt: 's',
      })),
    ],
  });
  const stage = sample.stage ?? 'intake';
  const request = openingRequest({ caseId, inputId: decisionId, personId: actorId });
  const { head } = await recordInput(db.worker, {
    ...request,
    input: { ...request.input, stage },
    opening: {
      ...(request.opening as OpeningRow),
      stationId: sample.stationId ?? STATION,
      courtId: COURT,
      summaryTextId,
      ...sample.opening,
    },
    projection: projectionOf({
      stage,
      parties: partiesOf(names, partyTextIds),
      obligations: sample.obligations ?? [],
      deadlines: sample.deadlines ?? [],
      tasks: sample.tasks ?? [],
      assignments: sample.assignments ?? [],
      archived: sample.archived ?? false,
      openTo: sample.openTo ?? [],
    }),
  });
  return { caseId, decisionId, actorId, head, summaryTextId, partyTextIds };
}

/** The next input of a case, with its projection. */
export async function advance(
  worker: Database,
  caseId: string,
  head: Head,
  projection: Partial<CaseProjection>,
): Promise<Head> {
  return (await recordInput(worker, decisionRequest(caseId, head, { projection }))).head;
}
