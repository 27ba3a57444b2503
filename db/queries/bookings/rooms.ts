/** Rooms (调解室、法庭) as a viewer's directory shows them. */
import { type SQL, sql } from 'drizzle-orm';
import type { RoomKind } from '../../../domain/access/policy/bookings.ts';
import type { Database } from '../../client.ts';
import { type DirectoryViewer, inDirectory } from '../people/directory.ts';

export interface RoomItem {
  readonly roomId: string;
  readonly name: string;
  readonly kind: RoomKind;
  readonly closed: boolean;
  readonly unit: {
    readonly unitId: string;
    readonly name: string;
    readonly path: string;
    readonly kind: string;
  };
}

export interface RoomFilter {
  readonly roomId?: string | undefined;
  readonly unit?: string | undefined;
}

export function listRoomsStatement(viewer: DirectoryViewer, { roomId, unit }: RoomFilter): SQL {
  const conditions = [
    inDirectory(viewer),
    roomId === undefined ? undefined : sql`r.room_id = ${roomId}::uuid`,
    unit === undefined ? undefined : sql`r.unit_id = ${unit}`,
  ].filter((condition) => condition !== undefined);
  return sql`
    select r.room_id as "roomId", r.name, r.kind, r.closed,
      jsonb_build_object('unitId', u.unit_id, 'name', u.name, 'path', u.path::text, 'kind', u.kind) as unit
    from rooms r join units u on u.unit_id = r.unit_id
    where ${sql.join(conditions, sql` and `)}
    order by u.path, r.name collate "zh-x-icu", r.room_id`;
}

/** Of a county and the city: a few hundred at most, not paged. */
export async function listRooms(
  db: Database,
  viewer: DirectoryViewer,
  filter: RoomFilter,
): Promise<RoomItem[]> {
  return await db.rows<RoomItem>(listRoomsStatement(viewer, filter), { planEachTime: true });
}
