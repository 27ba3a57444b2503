/** A person as the API shows them: in lists, and alone with what the reader may do. */
import * as z from 'zod';
import type { PersonCard } from '../../db/queries/people/directory.ts';
import type { PersonItem } from '../../db/queries/people/person-item.ts';
import { ADMIN_RIGHTS, rightsOver } from '../../domain/access/policy/administration.ts';
import { holdsOneOf, MEDIATORS } from '../../domain/access/policy/groups.ts';
import { UNIT_KINDS } from '../../domain/access/policy/seats.ts';
import { ALL_ROLES } from '../../domain/access/roles.ts';
import { coded } from '../catalogue/codes.ts';
import type { Viewer } from '../auth/viewer.ts';
import { instantText } from '../http/instants.ts';

const day = () => z.iso.date();

const fields = {
  id: z.guid(),
  name: z.string(),
  roles: z.array(z.enum(ALL_ROLES)),
  away: z
    .object({
      from: day(),
      to: day().optional(),
      substitute: z.object({ id: z.guid(), name: z.string() }).optional(),
    })
    .optional()
    .meta({
      description: '离岗（首末日均计入） / away, first and last day included; without `to` until taken back',
    }),
  roster: z
    .object({ fields: z.array(z.string()), languages: z.array(coded('mediatorLanguage')) })
    .optional()
    .meta({ description: '调解专长（纠纷类型）和语言 / of a mediator: matters and languages' }),
  username: z.string().optional().meta({ description: '仅管理其账号者可见 / for whoever administers it' }),
  disabled: z.boolean().optional(),
  oneTimePassword: z
    .boolean()
    .optional()
    .meta({ description: '尚未修改一次性密码 / the one-time password has not been changed' }),
};

export const personSchema = z
  .object({ ...fields, unit: z.object({ id: z.string(), name: z.string() }) })
  .meta({ id: 'Person' });

export const unitSchema = z
  .object({
    id: z.string(),
    kind: z.enum(UNIT_KINDS),
    code: z.string(),
    name: z.string(),
    path: z.string(),
    parentId: z.string().nullable(),
  })
  .meta({ id: 'Unit' });

export const personCardSchema = z
  .object({
    ...fields,
    unit: unitSchema,
    createdAt: z.iso.datetime({ offset: true }),
    may: z.array(z.enum(ADMIN_RIGHTS)).meta({ description: '读者可办事项 / what the reader may do' }),
  })
  .meta({ id: 'PersonCard' });

export function personView({ personId, unitId, unitName, ...rest }: PersonItem) {
  return { id: personId, ...rest, unit: { id: unitId, name: unitName } };
}

export function cardView(viewer: Viewer, card: PersonCard) {
  const { personId, unitId: _unitId, unitName: _name, active: _active, createdAt, unit, ...rest } = card;
  const { unitId, ...place } = unit;
  return {
    id: personId,
    ...rest,
    unit: { id: unitId, ...place },
    createdAt: instantText(createdAt),
    may: rightsOver(viewer, { personId, unit }).filter(
      (right) => right !== 'set_mediator_profile' || holdsOneOf(card.roles, MEDIATORS),
    ),
  };
}
