/**
 * Pictures kept in the repository as one SVG with a PNG for each page: text, so that `--update` renews it like every other snapshot. A page
 * that looks like the kept one is the kept one, to the byte, however its picture was packed.
 */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Picture } from '../../../support/pdf-pictures.ts';

/** Levels of grey are 16 apart: what is rounded otherwise on another machine is no other page. */
const STEP = 16;
/** As far apart as a stroke of a letter from the paper beside it. */
const SEEN = 64;
/** Fewer than the pixels of one letter. */
const UNSEEN_PIXELS = 12;
const GAP = 8;

const stepped = (value: number): number => Math.min(255, Math.round(value / STEP) * STEP);

/** Pixels in which two pages differ to the eye; all of them where the sizes differ. */
function differing(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return one.width * one.height;
  return one.grey.filter((value, at) => Math.abs(value - (other.grey[at] ?? 0)) > SEEN).length;
}

export const looksLike = (one: Picture, other: Picture): boolean => differing(one, other) <= UNSEEN_PIXELS;

async function packed({ width, height, grey }: Picture): Promise<string> {
  const raw = { width, height, channels: 1 as const };
  const png = await sharp(grey.map(stepped), { raw })
    .toColourspace('b-w')
    .png({ compressionLevel: 9 })
    .toBuffer();
  return png.toString('base64');
}

async function unpacked(base64: string): Promise<Picture> {
  const { data, info } = await sharp(Buffer.from(base64, 'base64'))
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: Uint8Array.from(data) };
}

const PAGE = /data:image\/png;base64,(?<png>[\w+/=]+)/g;

async function keptPages(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return [...text.matchAll(PAGE)].map(({ groups }) => groups?.['png'] ?? '');
}

/** @param cases the pages of each case, which stand in a row each @param file in which they are kept */
export async function sheetOf(cases: readonly (readonly Picture[])[], file: string): Promise<string> {
  const kept = await keptPages(file);
  const images: string[] = [];
  const widest = Math.max(...cases.map((pages) => pages.reduce((sum, { width }) => sum + width + GAP, GAP)));
  let top = GAP;
  for (const pages of cases) {
    let left = GAP;
    for (const page of pages) {
      const before = kept[images.length];
      const same = before !== undefined && looksLike(await unpacked(before), page);
      const png = same ? before : await packed(page);
      const place = `x="${left}" y="${top}" width="${page.width}" height="${page.height}"`;
      images.push(`<image ${place} href="data:image/png;base64,${png}"/>`);
      left += page.width + GAP;
    }
    top += Math.max(...pages.map(({ height }) => height)) + GAP;
  }
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${widest}" height="${top}" style="background:#999">`;
  return `${[head, ...images, '</svg>'].join('\n')}\n`;
}
