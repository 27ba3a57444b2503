/** Where the browser of the journeys is looked for, and what is said where there is none. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium } from '../../../local/setup/chromium.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jingfa-browser-'));
  writeFileSync(join(folder, 'chromium-browser'), '#!/bin/sh\n');
  chmodSync(join(folder, 'chromium-browser'), 0o755);
  // Found by its name, but nothing that can be run.
  writeFileSync(join(folder, 'chromium'), 'a note');
  chmodSync(join(folder, 'chromium'), 0o644);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('takes the first Chromium of the path that can be run', () => {
  expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(join(folder, 'chromium-browser'));
});

it('takes the one that CHROMIUM names, and looks for no other where that one cannot be run', () => {
  const own = join(folder, 'chromium-browser');
  expect(findChromium({ CHROMIUM: own, PATH: '' })).toBe(own);
  expect(() => findChromium({ CHROMIUM: '/nowhere/chrome', PATH: folder })).toThrow('/nowhere/chrome');
});

it('says in one sentence what to install', () => {
  expect(() => findChromium({ PATH: '/nowhere' })).toThrow('apt-get install -y chromium fonts-noto-cjk');
});
