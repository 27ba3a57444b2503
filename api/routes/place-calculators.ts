/** Of days and places: a lunar day in the common calendar (农历换算), and which courts have jurisdiction (管辖). */
import * as z from 'zod';
import { FIRST_LUNAR_YEAR, LAST_LUNAR_YEAR } from '../../domain/deadlines/lunar-calendar.ts';
import { jurisdiction } from '../../domain/law/calculators/jurisdiction.ts';
import { lunarDate } from '../../domain/law/calculators/lunar-date.ts';
import { PLACE } from '../../domain/law/divisions.ts';
import { MATTERS } from '../../domain/law/matters.ts';
import { codesOf } from '../../domain/words.ts';
import { LUNAR_DAY, type LunarDayCode } from '../../words/calculators.ts';
import { JURISDICTION_FOR, JURISDICTION_GROUND, SPECIAL_DEFENDANT } from '../../words/jurisdiction.ts';
import { article, calculator } from './calculator.ts';
import { date } from './case-schemas.ts';

const LUNAR_MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
const LUNAR_DAYS = Object.keys(LUNAR_DAY) as [LunarDayCode, ...LunarDayCode[]];

export const lunarRoute = calculator({
  name: 'lunar-date',
  id: 'computeLunarDate',
  summary: '农历日期换算 / a lunar day as a day of the common calendar',
  body: z
    .strictObject({
      year: z.int().min(FIRST_LUNAR_YEAR).max(LAST_LUNAR_YEAR),
      month: z.enum(LUNAR_MONTHS),
      day: z.enum(LUNAR_DAYS),
      leap: z.boolean().exactOptional(),
    })
    .meta({ id: 'LunarDateRequest', example: { year: 2025, month: '12', day: 'last' } }),
  answer: z
    .object({
      exists: z.boolean(),
      date: date().exactOptional(),
      monthDays: z.int().exactOptional(),
      lastOfMonth: date().exactOptional(),
      article: article(),
    })
    .meta({ id: 'LunarDate' }),
  compute: ({ year, month, day, leap }) =>
    lunarDate({
      year,
      month: Number(month),
      ...(day === 'last' ? {} : { day: Number(day) }),
      ...(leap === undefined ? {} : { leap }),
    }),
});

const PLACES = codesOf(PLACE);
const MATTER_CODES = MATTERS.map(({ code }) => code) as [string, ...string[]];
const place = () => z.enum(PLACES).exactOptional();

export const jurisdictionRoute = calculator({
  name: 'jurisdiction',
  id: 'computeJurisdiction',
  summary: '地域管辖 / which courts have territorial jurisdiction',
  body: z
    .strictObject({
      for: z.enum(codesOf(JURISDICTION_FOR)),
      matter: z.enum(MATTER_CODES),
      plaintiff: place(),
      plaintiffHabitual: place(),
      defendant: place(),
      defendantHabitual: place(),
      special: z.enum(codesOf(SPECIAL_DEFENDANT)).exactOptional(),
      defendantsApart: z.boolean().exactOptional(),
      money: z.boolean().exactOptional(),
      performance: place(),
      neverPerformed: z.boolean().exactOptional(),
      signing: place(),
      agreed: place(),
      immovable: place(),
      tortAct: place(),
      tortResult: place(),
      accident: place(),
      product: place(),
      deceased: place(),
      estate: place(),
      employer: place(),
      labourPerformed: place(),
      organisation: place(),
      invitingCourt: place(),
      court: place(),
    })
    .meta({
      id: 'JurisdictionRequest',
      example: {
        for: 'suit',
        matter: 'private_lending',
        plaintiff: '230811',
        defendant: '230803',
        money: true,
        court: '230804',
      },
    }),
  answer: z
    .object({
      courts: z.array(
        z.object({ place: z.enum(PLACES), ground: z.enum(codesOf(JURISDICTION_GROUND)), article: article() }),
      ),
      exclusive: z.boolean(),
      own: z.boolean().exactOptional(),
      article: article(),
    })
    .meta({ id: 'Jurisdiction' }),
  compute: jurisdiction,
});
