/** The law's numbers (诉讼费、迟延履行利息、小额标的额、保证期间、民间借贷利率): open to everybody, keeps nothing. */
import * as z from 'zod';
import { courtFee, FEE_KINDS, HALVING_GROUNDS } from '../../domain/law/calculators/court-fee.ts';
import { guaranteePeriod } from '../../domain/law/calculators/guarantee-period.ts';
import { lateInterest } from '../../domain/law/calculators/late-interest.ts';
import { lendingCap, RATES_KNOWN_UNTIL } from '../../domain/law/calculators/lending-rate.ts';
import { averageWageOf, ceilingsOf } from '../../domain/law/calculators/small-claims.ts';
import { calculatorForms } from '../catalogue/calculator-forms.ts';
import { agreedDate, legalDate, money } from '../catalogue/fields.ts';
import { type Route, route } from '../http/route.ts';
import type { CalculatorName } from '../../words/calculators.ts';
import { article, calculator, yuan } from './calculator.ts';
import { date } from './case-schemas.ts';
import { jurisdictionRoute, lunarRoute } from './place-calculators.ts';

const courtFeeRoute = calculator({
  name: 'court-fee',
  id: 'computeCourtFee',
  summary: '诉讼费用计算 / litigation costs',
  body: z
    .strictObject({
      kind: z.enum(FEE_KINDS),
      amount: money('zero').exactOptional(),
      halved: z.array(z.enum(HALVING_GROUNDS)).max(4).exactOptional(),
      wages: z.boolean().exactOptional(),
    })
    .meta({
      id: 'CourtFeeRequest',
      example: { kind: 'property', amount: '100000.00', halved: ['mediated'] },
    }),
  answer: z
    .object({
      least: yuan(),
      most: yuan(),
      halved: z.boolean(),
      prepaidBy: z.enum(['claimant', 'nobody', 'not_prepaid', 'after_execution']),
      article: article(),
    })
    .meta({ id: 'CourtFee' }),
  compute: courtFee,
});

const period = z.strictObject({ from: legalDate(), to: legalDate() });
const payment = z.strictObject({ date: legalDate(), amount: money() });

const lateInterestRoute = calculator({
  name: 'late-interest',
  id: 'computeLateInterest',
  summary: '迟延履行期间加倍部分债务利息 / late interest of a judgment debt',
  body: z
    .strictObject({
      principal: money(),
      performBy: agreedDate(),
      until: legalDate(),
      payments: z.array(payment).max(200).exactOptional(),
      stays: z.array(period).max(50).exactOptional(),
    })
    .meta({
      id: 'LateInterestRequest',
      example: { principal: '100000.00', performBy: '2026-01-10', until: '2026-01-20' },
    }),
  answer: z
    .object({
      interest: yuan(),
      unpaidPrincipal: yuan(),
      days: z.int(),
      stretches: z.array(z.object({ from: date(), to: date(), principal: yuan(), days: z.int() })),
      article: article(),
    })
    .meta({ id: 'LateInterest' }),
  compute: lateInterest,
});

const smallClaimsRoute = calculator({
  name: 'small-claims-ceiling',
  id: 'computeSmallClaimsCeiling',
  summary: '小额诉讼标的额上限 / the ceilings of small claims',
  body: z
    .strictObject({ province: z.string().regex(/^[\u4e00-\u9fa5]$/), year: z.int().min(2000).max(2100) })
    .meta({ id: 'SmallClaimsRequest', example: { province: '苏', year: 2026 } }),
  answer: z
    .object({
      known: z.boolean(),
      averageWage: yuan().exactOptional(),
      byLaw: yuan().exactOptional(),
      byAgreement: yuan().exactOptional(),
      source: z.string().exactOptional(),
      article: article(),
    })
    .meta({ id: 'SmallClaimsCeiling' }),
  compute: ({ province, year }) => {
    const found = averageWageOf(province, year);
    const cited = { article: '民事诉讼法 第165条' };
    if (found === undefined) return { known: false, ...cited };
    return {
      known: true,
      averageWage: found.wage,
      ...ceilingsOf(found.wage),
      source: found.source,
      ...cited,
    };
  },
});

const guaranteeRoute = calculator({
  name: 'guarantee-period',
  id: 'computeGuaranteePeriod',
  summary: '保证期间 / the guarantor’s period',
  body: z
    .strictObject({
      kind: z.enum(['general', 'joint']),
      debtDue: agreedDate(),
      agreedUntil: legalDate().exactOptional(),
    })
    .meta({ id: 'GuaranteePeriodRequest', example: { kind: 'general', debtDue: '2026-01-15' } }),
  answer: z
    .object({
      lastDay: date(),
      agreed: z.boolean(),
      act: z.enum(['sue_or_arbitrate_against_debtor', 'demand_of_guarantor']),
      article: article(),
    })
    .meta({ id: 'GuaranteePeriod' }),
  compute: guaranteePeriod,
});

const lendingRoute = calculator({
  name: 'lending-cap',
  id: 'computeLendingCap',
  summary: '民间借贷利率司法保护上限 / the highest interest of a private loan',
  body: z
    .strictObject({ concludedOn: legalDate() })
    .meta({ id: 'LendingCapRequest', example: { concludedOn: '2025-06-01' } }),
  answer: z
    .object({
      known: z.boolean(),
      primeRate: z.string().exactOptional(),
      cap: z.string().exactOptional(),
      source: z.string().exactOptional(),
      knownUntil: date(),
      article: article(),
    })
    .meta({ id: 'LendingCap' }),
  compute: ({ concludedOn }) => {
    const found = lendingCap(concludedOn);
    const article = { article: '民间借贷规定 第25条', knownUntil: RATES_KNOWN_UNTIL };
    return found === undefined ? { known: false, ...article } : { known: true, ...found, ...article };
  },
});

const ROUTES: Readonly<Record<CalculatorName, Route>> = {
  'court-fee': courtFeeRoute,
  'late-interest': lateInterestRoute,
  'small-claims-ceiling': smallClaimsRoute,
  'guarantee-period': guaranteeRoute,
  'lending-cap': lendingRoute,
  'lunar-date': lunarRoute,
  jurisdiction: jurisdictionRoute,
};

const named = { zh: z.string(), en: z.string() };
const forms = z
  .object({
    items: z.array(
      z.object({
        name: z.string().meta({ description: 'of `POST /api/calculators/<name>`' }),
        ...named,
        schema: z
          .record(z.string(), z.unknown())
          .meta({ description: 'JSON Schema of the request, titled as those of the catalogue are' }),
        answers: z.array(
          z.object({
            field: z.string(),
            ...named,
            codes: z.array(z.object({ code: z.string(), ...named })),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Calculators' });

const bodies = Object.fromEntries(
  Object.entries(ROUTES).map(([name, { body }]) => [name, body]),
) as unknown as Parameters<typeof calculatorForms>[0];

const formsRoute = route({
  method: 'get',
  path: '/api/calculators',
  id: 'listCalculators',
  summary: '费用和金额计算：各有何项 / what the calculators of numbers ask and answer',
  tag: 'law',
  access: 'public',
  answers: { 200: { description: 'each with its form', schema: forms } },
  handle: async ({ language }) => ({ status: 200, body: { items: calculatorForms(bodies, language) } }),
});

export const CALCULATOR_ROUTES: readonly Route[] = [formsRoute, ...Object.values(ROUTES)];
