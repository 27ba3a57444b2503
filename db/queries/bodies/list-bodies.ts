/** The register of mediating bodies (调解组织登记) as a viewer's directory shows it. */
import { type SQL, sql } from 'drizzle-orm';
import type { Role } from '../../../domain/access/roles.ts';
import type { BodyKind, JoinedAs } from '../../../domain/law/mediating-bodies.ts';
import type { Database } from '../../client.ts';
import { textArray, uuidArray } from '../json-parameter.ts';
import { decodeCursor, isText, type Page, pageOf, type PageRequest } from '../page.ts';
import { type DirectoryViewer, inDirectory } from '../people/directory.ts';

export interface BodyItem {
  readonly bodyId: string;
  readonly name: string;
  readonly kind: BodyKind;
  readonly unit: { readonly unitId: string; readonly name: string; readonly path: string };
  /** Days, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly until?: string;
  readonly size?: number;
  readonly women?: number;
  /** How often its people were saved. */
  readonly membersVersion: number;
  readonly members: readonly {
    readonly personId: string;
    readonly name: string;
    readonly joinedAs: JoinedAs;
    readonly from: string;
    readonly until?: string;
  }[];
}

export interface BodyFilter {
  readonly bodyId?: string;
  readonly unit?: string;
  readonly kind?: BodyKind;
  /** Those alone that are valid on this day. */
  readonly on?: string;
}

const ITEM = sql`jsonb_strip_nulls(jsonb_build_object('bodyId', b.body_id, 'name', b.name, 'kind', b.kind,
      'unit', jsonb_build_object('unitId', u.unit_id, 'name', u.name, 'path', u.path::text),
      'from', b.valid_from, 'until', b.valid_until, 'size', b.size, 'women', b.women, 'membersVersion', b.members_version,
      'members', coalesce((select jsonb_agg(jsonb_build_object('personId', w.person_id, 'name', w.name, 'joinedAs', m.joined_as,
          'from', m.from_day, 'until', m.until_day) order by w.name collate "zh-x-icu", w.person_id, m.from_day)
        from mediating_body_members m join people w on w.person_id = m.person_id where m.body_id = b.body_id), '[]')))`;

export function listBodiesStatement(viewer: DirectoryViewer, filter: BodyFilter, page: PageRequest): SQL {
  const after = decodeCursor(page.cursor, [isText, isText]);
  const { bodyId, unit, kind, on } = filter;
  const conditions = [
    inDirectory(viewer),
    bodyId === undefined ? undefined : sql`b.body_id = ${bodyId}`,
    unit === undefined ? undefined : sql`b.unit_id = ${unit}`,
    kind === undefined ? undefined : sql`b.kind = ${kind}`,
    on === undefined
      ? undefined
      : sql`b.valid_from <= ${on}::date and (b.valid_until is null or b.valid_until >= ${on}::date)`,
    after
      ? sql`(b.name collate "zh-x-icu", b.body_id) > (${after[0]}::text collate "zh-x-icu", ${after[1]}::text)`
      : undefined,
  ].filter((condition) => condition !== undefined);
  return sql`
    select ${ITEM} as item from mediating_bodies b join units u on u.unit_id = b.unit_id
    where ${sql.join(conditions, sql` and `)}
    order by b.name collate "zh-x-icu", b.body_id limit ${page.limit + 1}::int`;
}

export async function listBodies(
  db: Database,
  viewer: DirectoryViewer,
  filter: BodyFilter,
  page: PageRequest,
): Promise<Page<BodyItem>> {
  const rows = await db.rows<{ item: BodyItem }>(listBodiesStatement(viewer, filter, page), {
    planEachTime: true,
  });
  return pageOf(
    rows.map(({ item }) => item),
    page.limit,
    ({ name, bodyId }) => [name, bodyId],
  );
}

export function fitMembersStatement(personIds: readonly string[], roles: readonly Role[]): SQL {
  return sql`
    select w.person_id as "personId" from people w
    where w.person_id = any(${uuidArray(personIds)}) and w.active and exists (select from person_roles r
      where r.person_id = w.person_id and r.unit_id = w.unit_id and r.role = any(${textArray(roles)}))`;
}

/** @returns those of them who are enabled and hold one of the roles */
export async function fitMembers(
  db: Database,
  personIds: readonly string[],
  roles: readonly Role[],
): Promise<string[]> {
  const rows = await db.rows<{ personId: string }>(fitMembersStatement(personIds, roles));
  return rows.map(({ personId }) => personId);
}
