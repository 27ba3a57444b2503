/** Mediators are proposed in the order of who is free, whose agreement is confirmed, how much they have, and what they know. */
import { describe, expect, it } from 'vitest';
import { type Proposable, proposed } from '../../../domain/chapters/people/proposal.ts';
import { matterOf } from '../../../domain/law/matters.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';

const state = {
  matter: 'private_lending',
  assignments: [
    { personId: 'recused', capacity: 'mediator', status: 'recused' },
    { personId: 'has it', capacity: 'mediator', status: 'active' },
  ],
} as unknown as CaseState;

const one = (personId: string, more: Partial<Proposable> = {}): Proposable => ({
  personId,
  open: 0,
  sameMatter: 0,
  fields: [],
  away: false,
  bodies: [{ kind: 'station_committee' }],
  ...more,
});

const order = (...all: readonly Proposable[]): readonly string[] =>
  proposed(state, all).map(({ mediator }) => mediator.personId);

describe('a proposal of mediators', () => {
  it('begins with the least open cases', () => {
    expect(order(one('five', { open: 5 }), one('two', { open: 2 }), one('none'))).toEqual([
      'none',
      'two',
      'five',
    ]);
  });

  it('of the same load begins with who has mediated such matters, and leaves the rest as it is', () => {
    expect(order(one('a'), one('b'), one('knows', { sameMatter: 3 }))).toEqual(['knows', 'a', 'b']);
  });

  it('puts whose field the matter is, or one above it, before load', () => {
    const parent = matterOf('private_lending')?.parent ?? '';
    const all = [one('free'), one('lends', { open: 3, fields: ['private_lending'] })];
    expect(order(...all, one('above', { open: 4, fields: [parent] }))).toEqual(['lends', 'above', 'free']);
  });

  it('puts a lawfully established body before load, and says which agreements are confirmed', () => {
    const all = [one('workroom', { bodies: [{ kind: 'workroom' }] }), one('alone', { bodies: [] })];
    expect(order(...all, one('committee', { open: 9 }))).toEqual(['committee', 'workroom', 'alone']);
    expect(proposed(state, all).map(({ established }) => established)).toEqual([false, false]);
  });

  it('puts who is away behind, and who is recused or has the case already last, with why', () => {
    const all = [one('recused'), one('has it'), one('away', { away: true }), one('busy', { open: 40 })];
    expect(proposed(state, all).map(({ mediator, barred }) => [mediator.personId, barred])).toEqual([
      ['busy', undefined],
      ['away', undefined],
      ['recused', 'person_recused'],
      ['has it', 'person_already_assigned'],
    ]);
  });
});
