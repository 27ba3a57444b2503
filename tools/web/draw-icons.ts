/**
 * Draws the icons that telephones ask for from `web/public/icon.svg`: `node tools/run.mjs tools/web/draw-icons.ts`. They are
 * committed, so that a build draws nothing.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const PUBLIC = fileURLToPath(new URL('../../web/public', import.meta.url));
const BLUE = '#0958d9';
const LARGE = 512;
/** A maskable icon may lose a fifth at each side. */
const SAFE = 0.7;

const svg = await readFile(join(PUBLIC, 'icon.svg'));
const drawn = (size: number) => sharp(svg, { density: 600 }).resize(size, size).png({ palette: true });

for (const size of [192, LARGE]) await drawn(size).toFile(join(PUBLIC, `icon-${size}.png`));
const inner = await drawn(Math.round(LARGE * SAFE)).toBuffer();
await sharp({ create: { width: LARGE, height: LARGE, channels: 4, background: BLUE } })
  .composite([{ input: inner, gravity: 'centre' }])
  .png({ palette: true })
  .toFile(join(PUBLIC, `icon-maskable-${LARGE}.png`));
