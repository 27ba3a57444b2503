/** The mediating bodies of the demonstration (调解组织): one of each usual kind, one whose time ran out, and the people of `demo-people.ts` in them. */
import { sql } from 'drizzle-orm';
import { type BodyKind, type JoinedAs, lastDayOfTerm } from '../domain/law/mediating-bodies.ts';
import type { Database } from './client.ts';
import { stableUuid } from './people.ts';
import { jsonParameter } from './queries/json-parameter.ts';

interface Member {
  readonly key: string;
  readonly joinedAs: JoinedAs;
  readonly from: string;
}

interface DemoBody {
  readonly key: string;
  readonly name: string;
  readonly kind: BodyKind;
  readonly unitId: string;
  readonly from: string;
  readonly until?: string;
  readonly size?: number;
  readonly women?: number;
  readonly members: readonly Member[];
}

const STATION = 'station-230811200';
const engaged = (key: string, from: string): Member => ({ key, joinedAs: 'engaged', from });
const elected = (key: string, from: string): Member => ({ key, joinedAs: 'elected', from });

const DEMO_BODIES: readonly DemoBody[] = [
  {
    key: 'station',
    name: '长青派出所驻所人民调解委员会',
    kind: 'station_committee',
    unitId: STATION,
    from: '2011-01-01',
    size: 5,
    women: 2,
    members: [
      engaged('mediator', '2011-01-01'),
      engaged('mediator2', '2011-01-01'),
      engaged('legalWorker', '2011-01-01'),
    ],
  },
  {
    key: 'village',
    name: '长青乡四合村人民调解委员会',
    kind: 'village_committee',
    unitId: STATION,
    from: '2011-01-01',
    size: 3,
    women: 1,
    members: [elected('mediator', '2025-01-10')],
  },
  {
    key: 'township',
    name: '长青乡人民调解委员会',
    kind: 'township_committee',
    unitId: STATION,
    from: '2011-01-01',
    size: 7,
    women: 3,
    members: [elected('mediator2', '2025-03-01')],
  },
  {
    key: 'traffic',
    name: '佳木斯市郊区道路交通事故纠纷人民调解委员会',
    kind: 'trade_committee',
    unitId: STATION,
    from: '2018-05-01',
    size: 5,
    women: 1,
    members: [engaged('legalWorker', '2018-05-01')],
  },
  {
    key: 'invited',
    name: '佳木斯市郊区诉调对接调解中心',
    kind: 'invited_organisation',
    unitId: 'court-230811',
    from: '2016-07-01',
    until: '2028-12-31',
    members: [engaged('legalWorker', '2016-07-01'), engaged('mediator', '2016-07-01')],
  },
  {
    key: 'land',
    name: '长青乡土地承包纠纷人民调解委员会',
    kind: 'trade_committee',
    unitId: STATION,
    from: '2019-01-01',
    until: '2025-12-31',
    size: 3,
    women: 1,
    members: [engaged('mediator', '2019-01-01')],
  },
];

export const demoBodyId = (key: string): string => stableUuid(`jingfa-demo:body:${key}`);

function rowOf({ key, members, ...body }: DemoBody) {
  return {
    bodyId: demoBodyId(key),
    ...body,
    members: members.map(({ key: person, joinedAs, from }) => ({
      personId: stableUuid(`jingfa-demo:${person}`),
      joinedAs,
      from,
      ...(joinedAs === 'elected' ? { until: lastDayOfTerm(from) } : {}),
    })),
  };
}

/** Adds what is missing: a body that is there keeps what administration made of it. Needs the units and the people. */
export async function writeDemoBodies(db: Database): Promise<void> {
  await db.rows(sql`
    with given as (
      select * from jsonb_to_recordset(${jsonParameter(DEMO_BODIES.map(rowOf))}) as g ("bodyId" text, name text, kind text, "unitId" text,
        "from" date, until date, size int, women int, members jsonb)
    ), added as (
      insert into mediating_bodies (body_id, name, kind, unit_id, valid_from, valid_until, size, women)
      select "bodyId", name, kind, "unitId", "from", until, size, women from given on conflict do nothing
      returning body_id
    )
    insert into mediating_body_members (body_id, person_id, joined_as, from_day, until_day)
    select a.body_id, m."personId", m."joinedAs", m."from", m.until
    from added a join given g on g."bodyId" = a.body_id,
      jsonb_to_recordset(g.members) as m ("personId" uuid, "joinedAs" text, "from" date, until date)`);
}
