/** The rooms of the demonstration: one to mediate in at the station, one at the court, and two courtrooms. */
import { sql } from 'drizzle-orm';
import type { RoomKind } from '../domain/access/policy/bookings.ts';
import type { Database } from './client.ts';
import { stableUuid } from './people.ts';
import { jsonParameter } from './queries/json-parameter.ts';

interface DemoRoom {
  readonly key: string;
  readonly name: string;
  readonly kind: RoomKind;
  readonly unitId: string;
}

const STATION = 'station-230811200';
const COURT = 'court-230811';

const DEMO_ROOMS: readonly DemoRoom[] = [
  { key: 'station', name: '第一调解室', kind: 'mediation_room', unitId: STATION },
  { key: 'court-mediation', name: '诉前调解室', kind: 'mediation_room', unitId: COURT },
  { key: 'court-1', name: '第一法庭', kind: 'courtroom', unitId: COURT },
  { key: 'court-2', name: '第二法庭', kind: 'courtroom', unitId: COURT },
];

export const demoRoomId = (key: string): string => stableUuid(`jingfa-demo:room:${key}`);

/** Needs the units. A second run changes nothing. */
export async function writeDemoRooms(db: Database): Promise<void> {
  const rooms = DEMO_ROOMS.map(({ key, ...room }) => ({ roomId: demoRoomId(key), ...room }));
  await db.rows(sql`
    insert into rooms (room_id, unit_id, name, kind)
    select "roomId", "unitId", name, kind
    from jsonb_to_recordset(${jsonParameter(rooms)}) as g ("roomId" uuid, "unitId" text, name text, kind text)
    on conflict do nothing`);
}
