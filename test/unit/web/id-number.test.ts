/** Identity numbers as the screen of intake takes them: in one form with the API, whatever an input method writes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidyNumber as kept } from '../../../api/catalogue/identity-numbers.ts';
import { numberState, tidyNumber } from '../../../web/src/screens/intake/id-number.ts';

/** The sample number of GB 11643. */
const RIGHT = '11010519491231002X';
const WIDE = '１１０１０５１９４９１２３１００２Ｘ';

test.each([
  ['full width, as a Chinese input method writes digits', WIDE],
  ['full-width blanks between', '110105　19491231　002X'],
  ['a small x', '11010519491231002x'],
  ['a full-width small x', '11010519491231002ｘ'],
])('%s is the same number', (_what, typed) => {
  expect([tidyNumber(typed), kept(typed), numberState('person', typed)]).toEqual([
    RIGHT,
    RIGHT,
    { kind: 'right' },
  ]);
});

test('the screen and the API write every number alike', () => {
  const typed = fc.string({
    unit: fc.constantFrom(...`${RIGHT}${WIDE}xｘ \u3000\u00a0-－（）`.split('')),
    maxLength: 30,
  });
  fc.assert(
    fc.property(typed, (text) => {
      expect(tidyNumber(text)).toBe(kept(text));
    }),
  );
});
