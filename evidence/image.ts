/** Sizes of pictures, read without decoding them, and small versions of them. */
import sharp from 'sharp';

// One picture at a time on one thread, nothing kept: what a picture needs of memory is bounded by its pixels.
sharp.concurrency(1);
sharp.cache(false);
// No other decoder may be reached, whatever a file pretends to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'],
});

const THUMBNAIL_PX = 480;
const OPTIONS = { limitInputPixels: false, failOn: 'none', animated: false } as const;

export interface ImageSize {
  readonly format: string;
  readonly pixels: number;
}

/** From the header alone; undefined when it cannot be read. */
export async function imageSize(path: string): Promise<ImageSize | undefined> {
  try {
    const { format, width, height } = await sharp(path, OPTIONS).metadata();
    return { format, pixels: width * height };
  } catch {
    return undefined;
  }
}

let turn: Promise<unknown> = Promise.resolve();

/** As the camera was held, without a word of where and when: metadata are left out. Undefined: it cannot be decoded. */
export async function thumbnailOf(path: string): Promise<Buffer | undefined> {
  const work = turn.then(() =>
    sharp(path, { ...OPTIONS, sequentialRead: true })
      .autoOrient()
      .resize({ width: THUMBNAIL_PX, height: THUMBNAIL_PX, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .toBuffer(),
  );
  turn = work.catch(() => undefined);
  return await work.catch(() => undefined);
}
