/** The conditions of each method of service, one by one, and the day on which it takes effect (CPL 87-95). */
import { describe, expect, test } from 'vitest';
import { assessService } from '../../../domain/chapters/service/law.ts';
import { ACT_DAY, assessed, question } from './support/service-questions.ts';

const COMPANY = { party: { kind: 'organisation' } } as const;
const PAPER = { document: 'mediation_paper' } as const;
const article = (...asked: Parameters<typeof question>) => {
  const found = assessService(question(...asked));
  return found.kind === 'effective' ? found.article : found.refusal.article;
};

describe('direct', () => {
  test.each([
    ['self', 'person', ACT_DAY],
    ['adult_household_member', 'person', ACT_DAY],
    ['agent', 'person', ACT_DAY],
    ['designated_receiver', 'person', ACT_DAY],
    ['guardian', 'person', ACT_DAY],
    ['legal_representative', 'person', 'failed service_receiver_not_listed'],
    ['office_receiver', 'person', 'failed service_receiver_not_listed'],
    ['neighbour', 'person', 'failed service_receiver_not_listed'],
    ['colleague', 'person', 'failed service_receiver_not_listed'],
    ['other', 'person', 'failed service_receiver_not_listed'],
    ['minor', 'person', 'refused service_to_minor'],
    ['opposing_party', 'person', 'refused service_to_opposing_party'],
    ['legal_representative', 'organisation', ACT_DAY],
    ['office_receiver', 'organisation', ACT_DAY],
    ['agent', 'organisation', ACT_DAY],
    ['designated_receiver', 'organisation', ACT_DAY],
    ['adult_household_member', 'organisation', 'failed service_receiver_not_listed'],
    ['guardian', 'organisation', 'failed service_receiver_not_listed'],
    ['colleague', 'organisation', 'failed service_receiver_not_listed'],
    ['opposing_party', 'organisation', 'refused service_to_opposing_party'],
  ] as const)('%s for a %s: %s', (receiver, kind, expected) => {
    expect(assessed('direct', { party: { kind }, facts: { receiver } })).toBe(expected);
  });

  test.each([
    ['self', 'person', ACT_DAY],
    ['designated_receiver', 'person', ACT_DAY],
    ['adult_household_member', 'person', 'failed service_mediation_paper_receiver'],
    ['agent', 'person', 'failed service_mediation_paper_receiver'],
    ['agent', 'organisation', 'failed service_mediation_paper_receiver'],
    ['legal_representative', 'organisation', ACT_DAY],
  ] as const)('a mediation paper to %s for a %s: %s', (receiver, kind, expected) => {
    expect(assessed('direct', { ...PAPER, party: { kind }, facts: { receiver } })).toBe(expected);
  });

  test.each([
    ['without a signature', { facts: { signed: undefined } }, 'failed service_not_signed'],
    ['nobody met', { result: 'not_met' }, 'failed service_not_done'],
    ['refused at home', { result: 'refused' }, 'failed service_refused_at_home'],
    ['not signed at home', { facts: { signed: false } }, 'failed service_not_signed'],
    ['refused at court', { result: 'refused', facts: { place: 'court' } }, ACT_DAY],
    ['not signed at court', { facts: { place: 'court', signed: false } }, ACT_DAY],
    [
      'refused elsewhere on record',
      { result: 'refused', facts: { place: 'elsewhere', recorded: true } },
      ACT_DAY,
    ],
    [
      'refused elsewhere unrecorded',
      { result: 'refused', facts: { place: 'elsewhere' } },
      'failed service_refused_at_home',
    ],
    [
      'refused by a neighbour',
      { result: 'refused', facts: { receiver: 'neighbour' } },
      'failed service_not_done',
    ],
    [
      'a mediation paper refused at court',
      { ...PAPER, result: 'refused', facts: { place: 'court' } },
      'failed service_mediation_paper_refused',
    ],
    ['tomorrow', { on: '2026-03-13' }, 'refused date_in_future'],
  ] as const)('%s: %s', (_, change, expected) => {
    expect(assessed('direct', change)).toBe(expected);
  });

  test('cites the receiver’s article', () => {
    expect(article('direct')).toBe('民事诉讼法 第88条');
    expect(article('direct', COMPANY)).toBe('民事诉讼法 第88条；民诉法解释 第130条');
    expect(article('direct', { result: 'refused', facts: { place: 'court' } })).toBe('民诉法解释 第131条');
    expect(article('direct', { facts: { receiver: 'opposing_party' } })).toBe(
      '民事诉讼法 第88条；法院专递规定 第7条',
    );
  });
});

describe('lien', () => {
  test.each([
    ['a representative of the basic organisation', { witnesses: ['basic_organisation'] }, ACT_DAY],
    ['a representative of the unit', { witnesses: ['addressee_unit'] }, ACT_DAY],
    ['a camera and nobody', { witnesses: [], recorded: true }, ACT_DAY],
    ['a policeman', { witnesses: ['police'] }, 'refused lien_witness_police'],
    ['two policemen', { witnesses: ['police', 'police'] }, 'refused lien_witness_police'],
    ['a policeman and a camera', { witnesses: ['police'], recorded: true }, ACT_DAY],
    ['a policeman beside a representative', { witnesses: ['police', 'basic_organisation'] }, ACT_DAY],
    ['a neighbour', { witnesses: ['neighbour'] }, 'failed lien_witness_missing'],
    ['nobody', { witnesses: [] }, 'failed lien_witness_missing'],
    ['no word of witnesses', { witnesses: undefined }, 'failed lien_witness_missing'],
  ] as const)('with %s: %s', (_, facts, expected) => {
    expect(assessed('lien', { facts })).toBe(expected);
  });

  test.each([
    ['adult_household_member', 'person', ACT_DAY],
    ['designated_receiver', 'person', ACT_DAY],
    ['agent', 'person', 'failed lien_refuser_not_listed'],
    ['neighbour', 'person', 'failed lien_refuser_not_listed'],
    ['minor', 'person', 'refused service_to_minor'],
    ['opposing_party', 'person', 'refused service_to_opposing_party'],
    ['office_receiver', 'organisation', ACT_DAY],
    ['colleague', 'organisation', 'failed lien_refuser_not_listed'],
  ] as const)('refused by %s of a %s: %s', (receiver, kind, expected) => {
    expect(assessed('lien', { party: { kind }, facts: { receiver } })).toBe(expected);
  });

  test.each([
    ['nobody was met', { result: 'not_met' }, 'failed service_not_done'],
    ['left at work', { facts: { place: 'workplace' } }, 'failed lien_place'],
    ['left at the company’s own seat', { ...COMPANY, facts: { place: 'workplace' } }, ACT_DAY],
    ['before a camera elsewhere', { facts: { place: 'elsewhere', recorded: true } }, ACT_DAY],
    ['at court', { facts: { place: 'court', witnesses: [] } }, ACT_DAY],
    ['a mediation paper', PAPER, 'refused lien_not_for_mediation_paper'],
  ] as const)('%s: %s', (_, change, expected) => {
    expect(assessed('lien', change)).toBe(expected);
  });

  test('says that the police are no witnesses by CPLI 130', () => {
    expect(article('lien', { facts: { witnesses: ['police'] } })).toContain('民诉法解释 第130条');
  });
});

describe('entrusted and forwarded', () => {
  test('only a court is entrusted: a station assists', () => {
    expect(assessed('entrusted')).toBe(ACT_DAY);
    expect(assessed('entrusted', { assisted: true })).toBe('refused service_entrusted_between_courts');
  });

  test.each([
    ['military', '民事诉讼法 第92条、第94条'],
    ['detention', '民事诉讼法 第93条、第94条'],
    ['compulsory_education', '民事诉讼法 第93条、第94条'],
    [undefined, '民事诉讼法 第92条至第94条'],
  ] as const)('passed on by %s: %s', (forwardedBy, cited) => {
    expect(article('forwarded', { facts: { forwardedBy } })).toBe(cited);
  });

  test('is signed for by the addressee, and nobody else', () => {
    expect(assessed('forwarded', { facts: { receiver: 'other' } })).toBe('failed service_forwarded_to_self');
    expect(assessed('forwarded', { facts: { signed: false } })).toBe('failed service_not_signed');
    expect(assessed('forwarded', COMPANY)).toBe('refused service_forwarded_persons_only');
  });
});
