/** What is sent to book, to move and to end (排期, ADR 0038). */
import * as z from 'zod';
import { coded } from '../catalogue/codes.ts';
import { instant } from '../routes/case-schemas.ts';

const MOST_PEOPLE = 20;
const MOST_PARTIES = 100;

export const guid = () => z.guid().toLowerCase();
const personIds = () =>
  z
    .array(guid().meta({ 'x-ref': 'person' }))
    .max(MOST_PEOPLE)
    .transform((ids) => [...new Set(ids)]);
const partyIds = () =>
  z
    .array(z.string().min(1).max(100).meta({ 'x-ref': 'party' }))
    .max(MOST_PARTIES)
    .transform((ids) => [...new Set(ids)]);

const sitting = {
  mode: coded('bookingMode'),
  roomId: guid().optional().meta({ description: '当面进行的必填 / needed where it is in person' }),
  from: instant(),
  to: instant(),
  personIds: personIds(),
  partyIds: partyIds()
    .optional()
    .meta({ description: '不写的，为全部到场的当事人 / all who are to come when left out' }),
};

export const newBooking = z
  .strictObject({
    caseId: guid(),
    kind: coded('bookingKind'),
    hearingId: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .meta({ description: '已定的哪一次开庭 / which hearing on record' }),
    ...sitting,
  })
  .meta({
    id: 'NewBooking',
    example: {
      caseId: '019a5b1e-7c1d-7000-8000-000000000001',
      kind: 'mediation',
      mode: 'in_person',
      roomId: '019a5b1e-7c1d-7000-8000-000000000002',
      from: '2026-01-12T09:00:00+08:00',
      to: '2026-01-12T10:30:00+08:00',
      personIds: ['019a5b1e-7c1d-7000-8000-000000000003'],
    },
  });

const saw = z.int().min(1).meta({ description: '读取时的 version / `version` of what was looked at' });

export const ended = z.strictObject({ saw, status: z.enum(['held', 'adjourned', 'cancelled']) });
export const moved = z.strictObject({
  saw,
  mode: sitting.mode.optional(),
  roomId: guid().nullable().optional(),
  from: instant().optional(),
  to: instant().optional(),
  personIds: personIds().optional(),
  partyIds: partyIds().optional(),
});
export const change = z.union([ended, moved]).meta({
  id: 'BookingChange',
  example: { saw: 1, from: '2026-01-13T09:00:00+08:00', to: '2026-01-13T10:30:00+08:00' },
});
