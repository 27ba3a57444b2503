/** Files of SQL functions can be read: what each is for, all that one statement does. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FILES = globSync('db/functions/*.sql');

it.each(FILES)('%s says what it is for, and can be applied again', (file) => {
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(/^-- [A-Z]/);
  expect(text.split('\n').length).toBeLessThanOrEqual(301);
  expect(text).not.toMatch(/^\s*create (function|trigger)/im);
});

it('shows the whole append in one file, what is called after what calls it', () => {
  const text = readFileSync('db/functions/append.sql', 'utf8');
  const order = [...text.matchAll(/^create or replace function (\w+)/gm)].map(([, name]) => name ?? '');
  expect(order[0]).toBe('record_input');
  for (const [place, name] of order.entries()) {
    if (place === 0 || name === 'follow_stage') continue;
    const callers = order.filter((other) => other !== name && bodyOf(text, other).includes(`${name}(`));
    expect(callers, name).not.toEqual([]);
    expect(order.indexOf(callers[0] ?? ''), name).toBeLessThan(place);
  }
});

function bodyOf(text: string, name: string): string {
  const from = text.indexOf(`function ${name}(`);
  return text.slice(text.indexOf('$$', from), text.indexOf('$$;', from + 1));
}
