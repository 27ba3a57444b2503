/** What `npm start` makes of the options of HTTPS. */
import { expect, test } from 'vitest';
import { readOptions } from '../../../local/start/options.ts';

const tlsOf = (...args: string[]) => readOptions(args, '/root-of-it').tls;

test('without a word there is none; --tls asks for a made certificate; an own one says it by itself', () => {
  expect(tlsOf()).toBeUndefined();
  expect(tlsOf('--tls')).toEqual({});
  const own = { certFile: '/root-of-it/a.crt', keyFile: '/etc/a.key' };
  expect(tlsOf('--cert', 'a.crt', '--key', '/etc/a.key')).toEqual(own);
  expect(tlsOf('--tls', '--cert', 'a.crt', '--key', '/etc/a.key')).toEqual(own);
});

test.each([[['--cert', 'a.crt']], [['--tls', '--key', 'a.key']]])('%j lacks the other file', (args) => {
  expect(() => tlsOf(...args)).toThrow('--cert');
});
