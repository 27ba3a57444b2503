/** Who may mediate a case (可指定的调解员): the people of its county and court, where each belongs, and how many cases each has. */
import { type SQL, sql } from 'drizzle-orm';
import type { Place } from '../../../domain/access/policy/assignment.ts';
import type { MediatorLanguage } from '../../../domain/chapters/people/words.ts';
import type { Capacity, Role } from '../../../domain/access/roles.ts';
import type { BodyKind } from '../../../domain/law/mediating-bodies.ts';
import type { Database } from '../../client.ts';
import { textArray } from '../json-parameter.ts';
import { PLACES } from './places.ts';

export interface MediatorRow {
  readonly personId: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly places: readonly Place[];
  /** Bodies to which they belong on the day. */
  readonly bodies: readonly { readonly name: string; readonly kind: BodyKind }[];
  /** Open cases that they mediate, exercises for an exercise. */
  readonly open: number;
  /** Cases of the same matter that they have mediated or mediate. */
  readonly sameMatter: number;
  /** Matters that they say they are good for. */
  readonly fields: readonly string[];
  readonly languages: readonly MediatorLanguage[];
  readonly awayUntil?: string;
  /** Away without a known end, or until `awayUntil`. */
  readonly away: boolean;
}

interface Asked {
  readonly caseId: string;
  readonly capacity: Capacity;
  readonly roles: readonly Role[];
  /** Legal day of the case. */
  readonly day: string;
  /** Real day: who is ill is ill today. */
  readonly today: string;
}

const IN_BODY = (day: string): SQL => sql`coalesce((
        select jsonb_agg(distinct jsonb_build_object('name', b.name, 'kind', b.kind))
        from mediating_body_members m join mediating_bodies b on b.body_id = m.body_id
        where m.person_id = w.person_id and ${day}::date between m.from_day and coalesce(m.until_day, 'infinity')
          and ${day}::date between b.valid_from and coalesce(b.valid_until, 'infinity')), '[]')`;

const mediated = (capacity: Capacity): SQL => sql`from assignments a join cases o on o.case_id = a.case_id
        where a.person_id = w.person_id and a.capacity = ${capacity}::text and o.drill = c.drill`;

export function listMediatorsStatement({ caseId, capacity, roles, day, today }: Asked): SQL {
  return sql`
    select w.person_id as "personId", w.name, u.name as unit,
      to_jsonb(array(select r.role from person_roles r
        where r.person_id = w.person_id and r.unit_id = w.unit_id order by r.role)) as roles,
      to_jsonb(${PLACES}) as places, ${IN_BODY(day)} as bodies,
      (select count(*)::int ${mediated(capacity)} and a.status = 'active' and o.archived_at is null) as open,
      (select count(*)::int ${mediated(capacity)} and a.status <> 'recused' and o.matter = c.matter and o.case_id <> c.case_id)
        as "sameMatter",
      to_jsonb(coalesce(f.fields, '{}')) as fields, to_jsonb(coalesce(f.languages, '{}')) as languages,
      n.person_id is not null as away, n.to_day::text as "awayUntil"
    from cases c
      join units u on u.path <@ subpath(c.station_path, 0, 2) or u.unit_id = c.court_id
      join people w on w.unit_id = u.unit_id and w.active
      left join mediator_profiles f on f.person_id = w.person_id
      left join absences n on n.person_id = w.person_id and ${today}::date between n.from_day and coalesce(n.to_day, 'infinity')
    where c.case_id = ${caseId}::uuid
      and exists (select from person_roles r
        where r.person_id = w.person_id and r.unit_id = w.unit_id and r.role = any(${textArray(roles)}))
    order by w.name collate "zh-x-icu", w.person_id limit 500`;
}

export async function listMediators(db: Database, asked: Asked): Promise<MediatorRow[]> {
  const rows = await db.rows<Omit<MediatorRow, 'awayUntil'> & { awayUntil: string | null }>(
    listMediatorsStatement(asked),
    { planEachTime: true },
  );
  return rows.map(({ awayUntil, ...row }) => (awayUntil === null ? row : { ...row, awayUntil }));
}
