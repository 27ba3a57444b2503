/**
 * A picture as it is sent: upright, at most 2,048 px on its longer side, JPEG. Drawing it anew drops what the camera wrote into it
 * (EXIF: place, time, device), so the original can be asked for. The digest is of exactly the bytes that are sent.
 */
import { digestOf } from '../api/digest.ts';

const LONGEST_PX = 2048;
const QUALITY = 0.85;
const JPEG = 'image/jpeg';

export interface Picture {
  readonly blob: Blob;
  readonly filename: string;
  readonly mediaType: string;
  /** Hex, of `blob`. */
  readonly sha256: string;
  /** The bytes are those of the camera or the file, with everything written into them. */
  readonly original: boolean;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** @returns the size to draw it at: never larger than it is */
export function fit({ width, height }: Size, longest = LONGEST_PX): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** @returns the name with the ending that its bytes have now */
export const asJpegName = (name: string): string => `${name.replace(/\.[^.]*$/, '') || 'photograph'}.jpg`;

/** @returns undefined where the browser cannot decode it (HEIC in most): then the original goes */
async function redraw(file: Blob): Promise<Blob | undefined> {
  const full = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (full === undefined) return undefined;
  const { width, height } = fit(full);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const drawing = canvas.getContext('2d');
  if (drawing === null) return undefined;
  // A transparent picture would become black.
  drawing.fillStyle = '#ffffff';
  drawing.fillRect(0, 0, width, height);
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(full, 0, 0, width, height);
  full.close();
  return await new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob ?? undefined), JPEG, QUALITY);
  });
}

/** @param wantOriginal sends the file as it is; so do films and papers, which are not drawn anew */
export async function prepare(file: File, wantOriginal: boolean): Promise<Picture> {
  const redrawn = wantOriginal || !file.type.startsWith('image/') ? undefined : await redraw(file);
  const blob = redrawn ?? file;
  return {
    blob,
    filename: redrawn === undefined ? file.name : asJpegName(file.name),
    mediaType: blob.type,
    sha256: await digestOf(blob),
    original: redrawn === undefined,
  };
}
