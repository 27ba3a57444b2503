/** Units (单位), people and the roles they hold. */
import {
  boolean,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { UNIT_KINDS } from '../../domain/access/policy/seats.ts';
import { instant, ltree } from './column-types.ts';

export const units = pgTable(
  'units',
  {
    unitId: text('unit_id').primaryKey(),
    kind: text('kind', { enum: UNIT_KINDS }).notNull(),
    /** Division code of the place (行政区划代码); the station's own for a station. */
    code: text('code').notNull(),
    name: text('name').notNull(),
    path: ltree('path').notNull(),
    parentId: text('parent_id'),
  },
  (t) => [
    uniqueIndex('units_path_key').on(t.path),
    index('units_path_tree').using('gist', t.path),
    index('units_parent').on(t.parentId),
    foreignKey({ columns: [t.parentId], foreignColumns: [t.unitId] }),
  ],
);

export const people = pgTable(
  'people',
  {
    personId: uuid('person_id').primaryKey(),
    name: text('name').notNull(),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.unitId),
    active: boolean('active').notNull().default(true),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [index('people_unit').on(t.unitId, t.name)],
);

/** A role is held in a unit; an actor acts with the roles held in their own unit. */
export const personRoles = pgTable(
  'person_roles',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => people.personId),
    role: text('role').notNull(),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.unitId),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.role, t.unitId] }),
    index('person_roles_unit').on(t.unitId, t.role),
  ],
);

/** On which side of a case a role stands: `domain/access/roles.ts` as data, written by the migrator (`db/role-sides.ts`). */
export const roleSides = pgTable('role_sides', {
  role: text('role').primaryKey(),
  side: text('side', { enum: ['police', 'mediation', 'court', 'oversight', 'outside'] }).notNull(),
});
