/** A list that is looked at stays as it is: rows change in place, go with a mark, and come when they are asked for. */
import { describe, expect, it } from 'vitest';
import { arrange, extend, take } from '../../../web/src/parts/kept-order.ts';

interface Row {
  readonly id: string;
  readonly band: string;
}

const row = (id: string, band = 'later'): Row => ({ id, band });
const keyOf = ({ id }: Row): string => id;
const marks = (arranged: ReturnType<typeof arrange<Row>>) =>
  arranged.rows.map(({ key, mark }) => `${key} ${mark}`);

describe('a kept order', () => {
  const kept = take([row('a'), row('b'), row('c')], undefined, keyOf);

  it('moves no row when one comes before it', () => {
    const now = arrange(kept, [row('z'), row('a'), row('b'), row('c')], keyOf);
    expect(marks(now)).toEqual(['a same', 'b same', 'c same']);
    expect(now).toMatchObject({ added: 1, gone: 0 });
  });

  it('moves no row when their order changes', () => {
    const now = arrange(kept, [row('c'), row('b'), row('a')], keyOf);
    expect(marks(now)).toEqual(['a same', 'b same', 'c same']);
    expect(now).toMatchObject({ added: 0, gone: 0 });
  });

  it('keeps the place of a row that is gone, as it was last', () => {
    const now = arrange(kept, [row('a'), row('c')], keyOf);
    expect(marks(now)).toEqual(['a same', 'b gone', 'c same']);
    expect(now.rows[1]?.item).toEqual(row('b'));
    expect(now.gone).toBe(1);
  });

  it('shows what changed in a row where it stands, and leaves it in its band', () => {
    const now = arrange(kept, [row('a', 'overdue'), row('b'), row('c')], keyOf);
    expect(now.rows[0]).toMatchObject({ item: row('a', 'overdue'), placed: row('a', 'later') });
  });

  it('takes the new order when asked, and marks what was not there before', () => {
    const items = [row('z'), row('a'), row('c')];
    const taken = take(items, kept, keyOf);
    expect(marks(arrange(taken, items, keyOf))).toEqual(['z new', 'a same', 'c same']);
    expect(marks(arrange(take(items, taken, keyOf), items, keyOf))).toEqual(['z same', 'a same', 'c same']);
  });

  it('puts a further page below, without calling it new and without doubling', () => {
    const more = extend(kept, [row('c'), row('d')], keyOf);
    expect(marks(arrange(more, [row('a'), row('b'), row('c'), row('d')], keyOf))).toEqual([
      'a same',
      'b same',
      'c same',
      'd same',
    ]);
  });
});
