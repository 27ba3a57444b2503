/** The pictures of docs/screens, drawn by the journeys when `SCREENS=1`. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

const FOLDER = resolve(import.meta.dirname, '../../../docs/screens');
/** Small enough for a repository: a screen has few colours, and a palette keeps its text sharp. */
const COLOURS = 64;

/** @param name without ending; what is in the window is drawn, not what is below it */
export async function drawScreen(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await sharp(picture)
    .png({ palette: true, colours: COLOURS, effort: 10, compressionLevel: 9 })
    .toFile(join(FOLDER, `${name}.png`));
}
