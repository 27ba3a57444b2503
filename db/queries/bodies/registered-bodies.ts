/** The mediating bodies (调解组织) that a decision names or may mean, as the case's machine takes them. */
import { type SQL, sql } from 'drizzle-orm';
import type { RegisteredBody } from '../../../domain/chapters/mediation/shape.ts';
import type { Database } from '../../client.ts';
import { uuidArray } from '../json-parameter.ts';
import { PLACES } from '../people/places.ts';

/** More bodies than a station and its court have; the record keeps none of what is not used. */
const MOST = 200;

interface BodiesAsked {
  readonly caseId: string;
  /** Named; without it those of the case's station and court. */
  readonly bodyId?: string | undefined;
  /** Beside those who are assigned to the case: who else may be its mediator. */
  readonly personIds: readonly string[];
}

const asPeriod = (from: SQL, until: SQL): SQL => sql`'from', ${from}::text, 'until', ${until}::text`;

export function registeredBodiesStatement({ caseId, bodyId, personIds }: BodiesAsked): SQL {
  const places = sql`to_jsonb(${PLACES})`;
  const meant =
    bodyId === undefined
      ? sql`u.unit_id in (c.station_id, c.court_id)`
      : sql`b.body_id = ${bodyId} and ${places} ?| array['county', 'court']`;
  return sql`
    select jsonb_strip_nulls(jsonb_build_object('bodyId', b.body_id, 'kind', b.kind,
      ${asPeriod(sql`b.valid_from`, sql`b.valid_until`)},
      'members', coalesce((select jsonb_agg(jsonb_build_object('personId', m.person_id,
          ${asPeriod(sql`m.from_day`, sql`m.until_day`)}) order by m.person_id, m.from_day)
        from mediating_body_members m where m.body_id = b.body_id and (m.person_id = any(${uuidArray(personIds)})
          or exists (select from assignments a where a.case_id = c.case_id and a.person_id = m.person_id))), '[]'))) as body
    from mediating_bodies b join units u on u.unit_id = b.unit_id cross join cases c
    where c.case_id = ${caseId}::uuid and ${meant}
    order by b.body_id limit ${MOST}::int`;
}

export async function readRegisteredBodies(db: Database, asked: BodiesAsked): Promise<RegisteredBody[]> {
  const rows = await db.rows<{ body: RegisteredBody }>(registeredBodiesStatement(asked));
  return rows.map(({ body }) => body);
}
