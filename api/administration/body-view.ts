/** A mediating body as the API shows it, and what the reader may do with it. */
import * as z from 'zod';
import type { BodyItem } from '../../db/queries/bodies/list-bodies.ts';
import { mayAdminister } from '../../domain/access/policy/administration.ts';
import { BODY_PLACES } from '../../domain/access/policy/mediating-bodies.ts';
import { MEDIATES_AS } from '../../domain/chapters/agreement/body.ts';
import { MEDIATING_BODIES } from '../../domain/kernel/codes.ts';
import { BODY_KIND, BODY_RULES } from '../../domain/law/mediating-bodies.ts';
import type { Viewer } from '../auth/viewer.ts';
import { coded } from '../catalogue/codes.ts';

const day = () => z.iso.date();

const member = z.object({
  person: z.object({ id: z.guid(), name: z.string() }),
  joinedAs: coded('joinedAs'),
  from: day(),
  until: day().optional().meta({ description: '任期最后一日 / last day of the term' }),
});

export const bodySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: coded('bodyKind'),
    zh: z.string(),
    en: z.string(),
    article: z.string().meta({ description: '设立依据 / the article under which it is set up' }),
    mediatesAs: z
      .array(z.enum(MEDIATING_BODIES))
      .meta({ description: '可以何种名义主持达成协议 / what an agreement before it may be called' }),
    unit: z.object({ id: z.string(), name: z.string() }),
    from: day(),
    until: day().optional().meta({ description: '最后一日 / its last day' }),
    size: z.int().optional().meta({ description: '委员人数 / how many members the committee has' }),
    women: z.int().optional().meta({ description: '妇女委员人数 / how many of them are women' }),
    membersVersion: z
      .int()
      .meta({ description: '人员登记的版本，保存时随附 / version of its people, sent when they are saved' }),
    members: z.array(member).meta({ description: '每一任期一行 / one row for each term' }),
    mayKeep: z.boolean().meta({ description: '读者可否管理 / whether the reader keeps it' }),
  })
  .meta({ id: 'MediatingBody' });

export const mayKeep = (viewer: Viewer, { kind, unit }: Pick<BodyItem, 'kind' | 'unit'>): boolean =>
  mayAdminister(viewer, BODY_PLACES[kind].right, unit);

export function bodyView(viewer: Viewer, item: BodyItem) {
  const { bodyId, unit, members, kind, ...rest } = item;
  return {
    id: bodyId,
    kind,
    ...BODY_KIND[kind],
    article: BODY_RULES[kind].article,
    mediatesAs: MEDIATES_AS[kind],
    ...rest,
    unit: { id: unit.unitId, name: unit.name },
    members: members.map(({ personId, name, ...one }) => ({ person: { id: personId, name }, ...one })),
    mayKeep: mayKeep(viewer, item),
  };
}
