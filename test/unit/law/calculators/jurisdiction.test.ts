/** Which courts have territorial jurisdiction (地域管辖): each rule of CPL 22 to 36 on facts of its own, and what it says of the court asked. */
import { describe, expect, it, test } from 'vitest';
import {
  jurisdiction,
  type Ground,
  type JurisdictionFacts,
} from '../../../../domain/law/calculators/jurisdiction.ts';
import { PLACE, type Place } from '../../../../domain/law/divisions.ts';
import { MATTERS } from '../../../../domain/law/matters.ts';
import { jurisdictionKindOf } from '../../../../domain/law/matter-jurisdiction.ts';

type Said = Partial<Omit<JurisdictionFacts, 'for'>>;

const SUBURB = '230811';
const XIANGYANG = '230803';
const HUANAN = '230822';
const TONGJIANG = '230881';

const suit = (matter: string, said: Said) => jurisdiction({ for: 'suit', matter, ...said });
const found = (matter: string, said: Said): (readonly [Place, Ground])[] =>
  suit(matter, said).courts.map(({ place, ground }) => [place, ground] as const);

describe('a suit', () => {
  test.each<[string, string, Said, (readonly [Place, Ground])[]]>([
    [
      'of unjust enrichment: the defendant’s',
      'unjust_enrichment',
      { defendant: SUBURB },
      [[SUBURB, 'defendant']],
    ],
    [
      'who has lived elsewhere for a year: there (CPLI 4)',
      'recourse',
      { defendant: SUBURB, defendantHabitual: HUANAN },
      [[HUANAN, 'defendant_habitual']],
    ],
    [
      'on a loan without a place: also where the money is received (CPLI 18)',
      'private_lending',
      { defendant: SUBURB, plaintiff: XIANGYANG, money: true },
      [
        [SUBURB, 'defendant'],
        [XIANGYANG, 'money_receiver'],
      ],
    ],
    [
      'on a sale with a place: there (CPL 24)',
      'sale',
      { defendant: SUBURB, plaintiff: XIANGYANG, performance: HUANAN },
      [
        [SUBURB, 'defendant'],
        [HUANAN, 'performance'],
      ],
    ],
    [
      'on a contract never performed, at a place of neither: the defendant’s alone (CPLI 18)',
      'sale',
      { defendant: SUBURB, plaintiff: XIANGYANG, performance: HUANAN, neverPerformed: true },
      [[SUBURB, 'defendant']],
    ],
    [
      'agreed in writing on the plaintiff’s: there alone (CPL 35)',
      'private_lending',
      { defendant: SUBURB, plaintiff: XIANGYANG, agreed: XIANGYANG },
      [[XIANGYANG, 'agreed']],
    ],
    [
      'agreed on a place that has nothing to do with it: no agreement',
      'private_lending',
      { defendant: SUBURB, plaintiff: XIANGYANG, agreed: TONGJIANG },
      [[SUBURB, 'defendant']],
    ],
    [
      'on a dog bite: act, harm, defendant (CPL 29; CPLI 24)',
      'animals',
      { tortAct: SUBURB, tortResult: XIANGYANG, defendant: HUANAN },
      [
        [SUBURB, 'tort_act'],
        [XIANGYANG, 'tort_result'],
        [HUANAN, 'defendant'],
      ],
    ],
    [
      'on a traffic accident (CPL 30)',
      'motor_accident',
      { accident: HUANAN, defendant: SUBURB },
      [
        [HUANAN, 'accident'],
        [SUBURB, 'defendant'],
      ],
    ],
    [
      'on contracted land: where it lies, whatever was agreed',
      'land_contract',
      { immovable: HUANAN, defendant: SUBURB, agreed: SUBURB },
      [[HUANAN, 'immovable']],
    ],
    [
      'on an estate',
      'inheritance',
      { deceased: HUANAN, estate: SUBURB, defendant: XIANGYANG },
      [
        [HUANAN, 'deceased'],
        [SUBURB, 'estate'],
      ],
    ],
    [
      'for wages: employer or work (LDI 3)',
      'unpaid_wages',
      { employer: HUANAN, labourPerformed: SUBURB, defendant: XIANGYANG },
      [
        [HUANAN, 'employer'],
        [SUBURB, 'labour_performed'],
      ],
    ],
    [
      'of parents for support from children who live apart: also at home (CPLI 9)',
      'support_of_parents',
      { plaintiff: HUANAN, defendant: SUBURB, defendantsApart: true },
      [
        [SUBURB, 'defendant'],
        [HUANAN, 'plaintiff'],
      ],
    ],
    [
      'of a child for support from one parent: the defendant’s alone',
      'child_support',
      { plaintiff: HUANAN, defendant: SUBURB },
      [[SUBURB, 'defendant']],
    ],
    [
      'on property after a divorce, agreed in writing on the plaintiff’s: there alone (CPLI 34)',
      'property_after_divorce',
      { defendant: SUBURB, plaintiff: XIANGYANG, agreed: XIANGYANG },
      [[XIANGYANG, 'agreed']],
    ],
    [
      'agreed on where the defendant has lived for a year: there alone (CPL 35)',
      'sale',
      { defendant: SUBURB, defendantHabitual: HUANAN, plaintiff: XIANGYANG, agreed: HUANAN },
      [[HUANAN, 'agreed']],
    ],
    [
      'for divorce from who left a year ago: also at home (CPLI 12)',
      'divorce',
      { plaintiff: SUBURB, defendant: HUANAN, special: 'defendant_left_a_year' },
      [
        [SUBURB, 'plaintiff'],
        [HUANAN, 'defendant'],
      ],
    ],
    [
      'for divorce from who is missing: at home (CPL 23)',
      'divorce',
      { plaintiff: SUBURB, defendant: HUANAN, special: 'defendant_missing' },
      [[SUBURB, 'plaintiff']],
    ],
    [
      'on a loan from who is missing: no exception',
      'private_lending',
      { plaintiff: SUBURB, defendant: HUANAN, special: 'defendant_missing' },
      [[HUANAN, 'defendant']],
    ],
    [
      'against who is in prison: at home',
      'unjust_enrichment',
      { plaintiff: SUBURB, defendant: HUANAN, special: 'defendant_detained' },
      [[SUBURB, 'plaintiff']],
    ],
    [
      'on a bad product',
      'product_liability',
      { product: TONGJIANG, defendant: SUBURB },
      [
        [TONGJIANG, 'product'],
        [SUBURB, 'defendant'],
      ],
    ],
    [
      'one place named twice stands once',
      'animals',
      { tortAct: SUBURB, defendant: SUBURB },
      [[SUBURB, 'tort_act']],
    ],
    ['nothing known: none', 'animals', {}, []],
  ])('%s', (_what, matter, said, expected) => {
    expect(found(matter, said)).toEqual(expected);
  });

  it('says whether the court asked is among them, and nothing where none is known', () => {
    expect(suit('animals', { tortAct: SUBURB, court: SUBURB }).own).toBe(true);
    expect(suit('animals', { tortAct: SUBURB, court: HUANAN }).own).toBe(false);
    expect(suit('animals', { court: HUANAN }).own).toBeUndefined();
    expect(suit('land_contract', { immovable: SUBURB })).toMatchObject({ exclusive: true });
  });

  it('cites an article for each', () => {
    const places = Object.fromEntries(
      ['defendant', 'plaintiff', 'immovable', 'tortAct', 'accident', 'deceased', 'employer', 'product'].map(
        (name) => [name, SUBURB],
      ),
    ) as Said;
    for (const { code } of MATTERS)
      for (const { article } of suit(code, places).courts) expect(article).toMatch(/第\d+条/);
  });
});

describe('judicial confirmation (CPL 205; CPLI 352)', () => {
  const confirmed = (said: Said) => jurisdiction({ for: 'confirmation', matter: 'animals', ...said }).courts;

  test('of an invited mediator: the court that invited, alone', () => {
    expect(confirmed({ invitingCourt: HUANAN, plaintiff: SUBURB }).map(({ place }) => place)).toEqual([
      HUANAN,
    ]);
  });

  test('else of a party, of the thing, of the organisation', () => {
    const said = {
      plaintiff: SUBURB,
      defendant: XIANGYANG,
      immovable: HUANAN,
      organisation: TONGJIANG,
    } as const;
    expect(confirmed(said).map(({ ground }) => ground)).toEqual([
      'party',
      'party',
      'immovable',
      'organisation',
    ]);
  });
});

test('every kind of dispute has its rule, and every place its words', () => {
  expect(MATTERS.map(({ code }) => jurisdictionKindOf(code))).not.toContain(undefined);
  expect(jurisdictionKindOf('lease')).toBe('immovable');
  expect(jurisdictionKindOf('house_sale')).toBe('contract');
  expect(jurisdictionKindOf('nothing known')).toBe('general');
  expect(Object.keys(PLACE)).toHaveLength(11);
});
