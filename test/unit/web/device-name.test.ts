/** One's own sign-ins are told by browser and system, and an unknown one is not guessed at. */
import { expect, test } from 'vitest';
import { deviceName } from '../../../web/src/screens/me/device-name.ts';

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [`Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Chrome/141.0.0.0 Safari/537.36`, 'Chrome, Linux'],
  [
    `Mozilla/5.0 (Windows NT; Win64; x64) ${WEBKIT} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`,
    'Microsoft Edge, Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    'Safari, iOS',
  ],
  [
    `Mozilla/5.0 (Linux; Android 12; HarmonyOS; ELS-AN00) ${WEBKIT} Chrome/114.0.5735.196 HuaweiBrowser/16.0.0.300 Mobile Safari/537.36`,
    // What it is built on: the library does not know it by name.
    'Chrome, Android',
  ],
  ['node', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s', (userAgent, told) => {
  expect(deviceName(userAgent)).toBe(told);
});
