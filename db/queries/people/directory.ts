/** The directory (通讯录): units and people that a viewer may work with, cut to their place in the tree. */
import { type SQL, sql } from 'drizzle-orm';
import type { AdminReach } from '../../../domain/access/policy/administration.ts';
import { pathsThrough, type ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Role } from '../../../domain/access/roles.ts';
import type { Database } from '../../client.ts';
import { ltreeArray } from '../json-parameter.ts';
import { type Page, type PageRequest, decodeCursor, isText, isUuid, pageOf } from '../page.ts';
import { type PersonItem, personItem, withinReach } from './person-item.ts';

/** Who asks: their scope and the path of their own unit. */
export interface DirectoryViewer {
  readonly scope: ViewerScope;
  readonly unitPath: string;
  /** Where they see accounts: names to sign in with, and who is disabled. */
  readonly accounts?: AdminReach;
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
  /** Part of a name, or of a user name that the reader may see. */
  readonly q?: string;
  /** Those who are disabled: alone, or beside the others. Shown where the reader administers accounts. */
  readonly disabled?: 'only' | 'any';
}

/** Blanks, dots between names and full width are no part of a name that is looked for. */
const plainName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s·•・．.]/gu, '');

/** `like` without its own signs. */
const literally = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

function found(q: string, accounts: AdminReach): SQL {
  const name = `%${literally(plainName(q))}%`;
  const username = `%${literally(q.normalize('NFKC').trim().toLowerCase())}%`;
  return sql`(regexp_replace(lower(normalize(w.name, NFKC)), '[\s·•・．.]', '', 'g') like ${name}
      or (${withinReach(accounts)} and exists (select from auth_users a where a.person_id = w.person_id and a.username like ${username})))`;
}

function activeAs(disabled: PeopleFilter['disabled'], accounts: AdminReach): SQL {
  if (disabled === undefined) return sql`w.active`;
  return disabled === 'only'
    ? sql`not w.active and ${withinReach(accounts)}`
    : sql`(w.active or ${withinReach(accounts)})`;
}

/** @param viewer `accounts`: where they administer accounts */
export function listPeopleStatement(viewer: DirectoryViewer, filter: PeopleFilter, page: PageRequest): SQL {
  const after = decodeCursor(page.cursor, [isText, isUuid]);
  const accounts = viewer.accounts ?? {};
  const conditions = [
    activeAs(filter.disabled, accounts),
    inDirectory(viewer),
    filter.unit ? sql`w.unit_id = ${filter.unit}` : undefined,
    filter.role
      ? sql`exists (select from person_roles r where r.person_id = w.person_id and r.unit_id = w.unit_id and r.role = ${filter.role})`
      : undefined,
    filter.q ? found(filter.q, accounts) : undefined,
    after
      ? sql`(w.name collate "zh-x-icu", w.person_id) > (${after[0]}::text collate "zh-x-icu", ${after[1]}::uuid)`
      : undefined,
  ].filter((condition) => condition !== undefined);
  return sql`
    select ${personItem(accounts)} as item
    from people w join units u on u.unit_id = w.unit_id
    where ${sql.join(conditions, sql` and `)}
    order by w.name collate "zh-x-icu", w.person_id limit ${page.limit + 1}::int`;
}

/** People in order of their names as spoken (拼音); the active ones unless asked otherwise. */
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

/** One person with the place of their unit. */
export interface PersonCard extends PersonItem {
  readonly active: boolean;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly unit: UnitItem;
}

export function readPersonCardStatement(viewer: DirectoryViewer, personId: string): SQL {
  return sql`
    select ${personItem(viewer.accounts ?? {})} || jsonb_build_object('active', w.active, 'createdAt', epoch_ms(w.created_at),
      'unit', jsonb_build_object('unitId', u.unit_id, 'kind', u.kind, 'code', u.code, 'name', u.name, 'path', u.path::text,
        'parentId', u.parent_id)) as item
    from people w join units u on u.unit_id = w.unit_id
    where w.person_id = ${personId}::uuid and ${inDirectory(viewer)}`;
}

/** @returns undefined outside of the viewer's directory */
export async function readPersonCard(
  db: Database,
  viewer: DirectoryViewer,
  personId: string,
): Promise<PersonCard | undefined> {
  return (await db.first<{ item: PersonCard }>(readPersonCardStatement(viewer, personId)))?.item;
}
