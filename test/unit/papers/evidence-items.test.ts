/** What goes to court as evidence: what the last complaint names, and nothing that is sealed from a court. */
import { describe, expect, it } from 'vitest';
import { likelyTariff, suitFee } from '../../../domain/chapters/trial/suit-fee.ts';
import { evidenceItems } from '../../../papers/facts/evidence-items.ts';
import { isEvidence } from '../../../papers/manifest/filing.ts';

const named = (seq: number, type: string, ...papers: readonly (readonly [string, string])[]) => ({
  seq,
  type,
  recordedAt: seq,
  on: '2026-01-05',
  data: {
    evidence: papers.map(([documentId, proves]) => ({ paper: { documentId }, proves: { textId: proves } })),
  },
});

describe('the evidence named', () => {
  it('is that of the last complaint and its correction; of what is named twice the last word holds', () => {
    const events = [
      named(3, 'complaint_submitted', ['harmful', 'a'], ['receipt', 'b']),
      named(7, 'complaint_submitted', ['receipt', 'c'], ['photo', 'd']),
      named(9, 'correction_submitted', ['photo', 'e'], ['contract', 'f']),
    ];
    const items = evidenceItems({ events });
    expect(items.map(({ paper, proves }) => [paper.documentId, proves?.textId])).toEqual([
      ['receipt', 'c'],
      ['photo', 'e'],
      ['contract', 'f'],
    ]);
  });

  it('is nothing of a mediation and nothing of a public-order case, whoever lists it (TY 22; PSAPL 136)', () => {
    const of = (purpose: string) => isEvidence({ purpose, claimed: true, asEvidence: true });
    expect(['filing', 'trial', 'other', 'mediation', 'public_order'].map(of)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the tariff (FEE 13)', () => {
  it('is that of the person where a body was harmed, and of no property where none is claimed', () => {
    expect(likelyTariff({ matter: 'bodily_harm' }, '50000.00')).toBe('personality');
    expect(likelyTariff({ matter: 'adjacent_light' }, undefined)).toBe('other_non_property');
    expect(likelyTariff({ matter: 'adjacent_light' }, '1.00')).toBe('property');
    expect(likelyTariff({ matter: 'sale' }, undefined)).toBe('property');
  });

  it('is told without an amount where it goes by none', () => {
    const state = { matter: 'remove_obstruction', filing: {} } as Parameters<typeof suitFee>[0];
    expect(suitFee(state)).toMatchObject({ kind: 'other_non_property' });
    expect(suitFee(state, '20000.00')).toMatchObject({ kind: 'property' });
  });
});
