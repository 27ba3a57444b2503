/** How many events one case leaves in Temporal's history, by type: each costs the server a write. */
import { Client, Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { type Side, DECISIONS_PER_CASE } from './side.ts';

const { EventType } = proto.temporal.api.enums.v1;
const { History } = proto.temporal.api.history.v1;

export interface HistoryOfCase {
  readonly events: number;
  readonly bytes: number;
  readonly byType: Readonly<Record<string, number>>;
}

export async function historyOfOneCase(
  address: string,
  side: Side,
  idPrefix: string,
): Promise<HistoryOfCase> {
  const caseId = await side.open();
  for (let step = 0; step < DECISIONS_PER_CASE; step += 1) await side.decide(caseId, step);
  const connection = await Connection.connect({ address });
  try {
    const history = await new Client({ connection }).workflow
      .getHandle(`${idPrefix}/${caseId}`)
      .fetchHistory();
    const byType: Record<string, number> = {};
    for (const { eventType } of history.events ?? []) {
      const name = (EventType[eventType ?? 0] ?? 'UNKNOWN').replace('EVENT_TYPE_', '').toLowerCase();
      byType[name] = (byType[name] ?? 0) + 1;
    }
    const bytes = History.encode(history).finish().length;
    return { events: history.events?.length ?? 0, bytes, byType };
  } finally {
    await connection.close();
  }
}
