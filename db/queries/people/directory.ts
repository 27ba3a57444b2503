/** The directory (通讯录): units and people that a viewer may work with, cut to their place in the tree. */
import { type SQL, sql } from 'drizzle-orm';
import { pathsThrough, type ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Role } from '../../../domain/access/roles.ts';
import type { Database } from '../../client.ts';
import { ltreeArray } from '../json-parameter.ts';
import { type Page, type PageRequest, decodeCursor, isText, isUuid, pageOf } from '../page.ts';

/** Who asks: their scope and the path of their own unit. */
export interface DirectoryViewer {
  readonly scope: ViewerScope;
  readonly unitPath: string;
}

export interface UnitItem {
  readonly unitId: string;
  readonly kind: string;
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly parentId: string | null;
}

/**
 * A condition on the row `u` of `units`: one works with the offices of one's own county and of the city, and with those
 * one oversees.
 */
export function inDirectory({ scope, unitPath }: DirectoryViewer): SQL {
  return sql`(
      u.path <@ subpath(${unitPath}::ltree, 0, 2)
      or u.path <@ ${ltreeArray(pathsThrough(scope, 'station', 'court'))}
      or u.path @> ${unitPath}::ltree
      or (u.kind in ('court', 'bureau') and nlevel(u.path) = 2 and u.path <@ subpath(${unitPath}::ltree, 0, 1))
    )`;
}

export function listUnitsStatement(viewer: DirectoryViewer): SQL {
  return sql`
    select u.unit_id as "unitId", u.kind, u.code, u.name, u.path::text as path, u.parent_id as "parentId"
    from units u where ${inDirectory(viewer)} order by u.path`;
}

/** A few hundred units at most, in tree order: not paged. */
export async function listUnits(db: Database, viewer: DirectoryViewer): Promise<UnitItem[]> {
  return await db.rows<UnitItem>(listUnitsStatement(viewer));
}

export interface PeopleFilter {
  readonly unit?: string;
  readonly role?: Role;
}

export interface PersonItem {
  readonly personId: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
}

export function listPeopleStatement(viewer: DirectoryViewer, filter: PeopleFilter, page: PageRequest): SQL {
  const after = decodeCursor(page.cursor, [isText, isUuid]);
  const conditions = [
    sql`w.active`,
    inDirectory(viewer),
    filter.unit ? sql`w.unit_id = ${filter.unit}` : undefined,
    filter.role
      ? sql`exists (select from person_roles r where r.person_id = w.person_id and r.unit_id = w.unit_id and r.role = ${filter.role})`
      : undefined,
    after
      ? sql`(w.name collate "zh-x-icu", w.person_id) > (${after[0]}::text collate "zh-x-icu", ${after[1]}::uuid)`
      : undefined,
  ].filter((condition) => condition !== undefined);
  return sql`
    select jsonb_build_object('personId', w.person_id, 'name', w.name, 'unitId', u.unit_id, 'unitName', u.name,
      'roles', coalesce((select jsonb_agg(r.role order by r.role) from person_roles r
        where r.person_id = w.person_id and r.unit_id = w.unit_id), '[]')) as item
    from people w join units u on u.unit_id = w.unit_id
    where ${sql.join(conditions, sql` and `)}
    order by w.name collate "zh-x-icu", w.person_id limit ${page.limit + 1}::int`;
}

/** Active people in order of their names as spoken (拼音). */
export async function listPeople(
  db: Database,
  viewer: DirectoryViewer,
  filter: PeopleFilter,
  page: PageRequest,
): Promise<Page<PersonItem>> {
  const rows = await db.rows<{ item: PersonItem }>(listPeopleStatement(viewer, filter, page), {
    planEachTime: true,
  });
  return pageOf(
    rows.map((row) => row.item),
    page.limit,
    (item) => [item.name, item.personId],
  );
}
