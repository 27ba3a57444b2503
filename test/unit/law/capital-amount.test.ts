/** Amounts in Chinese capitals (大写金额), against the examples of bank forms and against a reader of its own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalAmount } from '../../../domain/law/capital-amount.ts';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNIT: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1000n };
const GROUP: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n };
const YUAN = 100n;

/** Fen. Reads the words one after the other, as a clerk does. */
function readBack(text: string): bigint {
  let [total, group, digit] = [0n, 0n, 0n];
  for (const char of text) {
    const value = DIGITS.indexOf(char);
    if (value >= 0) digit = BigInt(value);
    else if (char in UNIT) [group, digit] = [group + digit * (UNIT[char] ?? 0n), 0n];
    else if (char === '万') [total, group, digit] = [total + (group + digit) * (GROUP[char] ?? 0n), 0n, 0n];
    else if (char === '亿') {
      [total, group, digit] = [(total + group + digit) * (GROUP[char] ?? 0n), 0n, 0n];
    } else if (char === '元') [total, group, digit] = [(total + group + digit) * YUAN, 0n, 0n];
    else if (char === '角') [total, digit] = [total + digit * 10n, 0n];
    else if (char === '分') [total, digit] = [total + digit, 0n];
  }
  return total;
}

describe('an amount in Chinese capitals', () => {
  it.each([
    ['0', '零元整'],
    ['0.10', '壹角'],
    ['0.05', '伍分'],
    ['1', '壹元整'],
    ['10.05', '壹拾元零伍分'],
    ['1005.00', '壹仟零伍元整'],
    ['1050.50', '壹仟零伍拾元伍角'],
    ['1409.50', '壹仟肆佰零玖元伍角'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['40000', '肆万元整'],
    ['300000.00', '叁拾万元整'],
    ['10000500', '壹仟万零伍佰元整'],
    ['100000000', '壹亿元整'],
    ['100000001', '壹亿零壹元整'],
    ['9999999999.99', '玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ])('writes %s as %s', (amount, text) => {
    expect(capitalAmount(amount)).toBe(text);
  });

  it.each(['', '-1', '1.234', '一百', '1e5', '12345678901234567'])('has no words for %j', (amount) => {
    expect(capitalAmount(amount)).toBeUndefined();
  });

  it('can be read back, whatever the amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999_99n }), (fen) => {
        const amount = `${fen / YUAN}.${String(fen % YUAN).padStart(2, '0')}`;
        expect(readBack(capitalAmount(amount) ?? '')).toBe(fen);
      }),
    );
  });

  it('never says 零 twice, nor before a place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (yuan) => {
        expect(capitalAmount(String(yuan))).not.toMatch(/零零|零[拾佰仟万亿元]/);
      }),
    );
  });
});
