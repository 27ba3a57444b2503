/** The workflow bundle says what it is, and a damaged one is not run. */
import { describe, expect, test } from 'vitest';
import { checkBundle, stampBundle } from '../../../worker/bundle-stamp.ts';

const MAP = '//# sourceMappingURL=data:application/json;base64,e30=';
const code = `exports.canary = 1;\n${MAP}`;

describe('a stamped bundle', () => {
  const stamped = stampBundle(code);

  test('names the digest of its content, the same for the same content', () => {
    expect(checkBundle(stamped)).toMatch(/^[0-9a-f]{64}$/);
    expect(checkBundle(stampBundle(code))).toBe(checkBundle(stamped));
    expect(checkBundle(stampBundle(code.replace('1', '2')))).not.toBe(checkBundle(stamped));
  });

  test('keeps its source map in the last line, where the SDK reads it, and every line before it in place', () => {
    const lines = stamped.split('\n');
    expect(lines.at(-1)).toBe(MAP);
    expect(lines[0]).toBe('exports.canary = 1;');
  });

  test.each([
    ['altered', stamped.replace('= 1', '= 2')],
    ['cut short', stamped.slice(0, -3)],
    ['without its stamp', code],
    ['empty', ''],
  ])('%s is refused', (_, text) => {
    expect(() => checkBundle(text)).toThrow('the workflow bundle is damaged');
  });
});

test('what is not a bundle of the SDK is not stamped', () => {
  expect(() => stampBundle('exports.canary = 1;')).toThrow('no source map');
});
