/** The unit and the person to whom a task is to go. */
import { type SQL, sql } from 'drizzle-orm';
import type { UnitKind } from '../../../domain/access/policy/seats.ts';
import type { Role } from '../../../domain/access/roles.ts';
import type { Database } from '../../client.ts';
import { type DirectoryViewer, inDirectory } from '../people/directory.ts';

export interface TaskRecipients {
  /** Null: there is none such, or the asker does not work with it. */
  readonly unit: { readonly kind: UnitKind } | null;
  readonly person: {
    readonly active: boolean;
    readonly unitId: string;
    /** Held in the person's own unit. */
    readonly roles: readonly Role[];
  } | null;
}

export function readTaskRecipientsStatement(
  viewer: DirectoryViewer,
  unitId: string,
  personId: string | undefined,
): SQL {
  return sql`
    select
      (select jsonb_build_object('kind', u.kind) from units u where u.unit_id = ${unitId} and ${inDirectory(viewer)}) as unit,
      (select jsonb_build_object('active', w.active, 'unitId', w.unit_id,
          'roles', coalesce((select jsonb_agg(r.role order by r.role) from person_roles r
            where r.person_id = w.person_id and r.unit_id = w.unit_id), '[]'))
        from people w where w.person_id = ${personId ?? null}::uuid) as person`;
}

/** The unit and the person to whom a task is to go, as they are now. */
export async function readTaskRecipients(
  db: Database,
  viewer: DirectoryViewer,
  unitId: string,
  personId: string | undefined,
): Promise<TaskRecipients> {
  const row = await db.first<TaskRecipients>(readTaskRecipientsStatement(viewer, unitId, personId));
  return row ?? { unit: null, person: null };
}
