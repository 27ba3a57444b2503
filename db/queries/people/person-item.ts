/** A person as the directory shows them; of the account only what the reader administers. */
import { type SQL, sql } from 'drizzle-orm';
import type { AdminReach } from '../../../domain/access/policy/administration.ts';
import type { MediatorLanguage } from '../../../domain/chapters/people/words.ts';
import type { Role } from '../../../domain/access/roles.ts';
import { ONE_TIME } from './one-time.ts';

export interface Away {
  /** Days, `YYYY-MM-DD`, both included; without `to` until it is taken back. */
  readonly from: string;
  readonly to?: string;
  readonly substitute?: { readonly id: string; readonly name: string };
}

export interface MediatorProfile {
  readonly fields: readonly string[];
  readonly languages: readonly MediatorLanguage[];
}

export interface PersonItem {
  readonly personId: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
  /** Today or later. */
  readonly away?: Away;
  /** Of a mediator: for which kinds of dispute, in which languages. */
  readonly roster?: MediatorProfile;
  readonly username?: string;
  readonly disabled?: boolean;
  readonly oneTimePassword?: boolean;
}

/** The legal day now. */
export const TODAY: SQL = sql`(now() at time zone 'Asia/Shanghai')::date`;

/** A condition on the row `u` of `units`. */
export function withinReach({ below, unitId }: AdminReach): SQL {
  return sql`(u.path <@ ${below ?? null}::ltree is true or u.unit_id = ${unitId ?? null}::text is true)`;
}

/** Of the rows `w` of `people` and `u` of `units`: a JSON object. */
export function personItem(accounts: AdminReach): SQL {
  return sql`jsonb_strip_nulls(jsonb_build_object('personId', w.person_id, 'name', w.name, 'unitId', u.unit_id, 'unitName', u.name,
      'roles', coalesce((select jsonb_agg(r.role order by r.role) from person_roles r
        where r.person_id = w.person_id and r.unit_id = w.unit_id), '[]'),
      'away', (select jsonb_build_object('from', z.from_day, 'to', z.to_day,
          'substitute', (select jsonb_build_object('id', s.person_id, 'name', s.name) from people s where s.person_id = z.substitute_id))
        from absences z where z.person_id = w.person_id and (z.to_day is null or z.to_day >= ${TODAY})),
      'roster', (select jsonb_build_object('fields', f.fields, 'languages', f.languages)
        from mediator_profiles f where f.person_id = w.person_id)))
      || case when ${withinReach(accounts)} then
        coalesce((select jsonb_build_object('username', a.username, 'oneTimePassword', ${ONE_TIME})
          from auth_users a where a.person_id = w.person_id), '{}') || jsonb_build_object('disabled', not w.active)
        else '{}' end`;
}
