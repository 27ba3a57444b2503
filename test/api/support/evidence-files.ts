/** Evidence to send: pictures, papers, and pictures that are a trap. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** With noise, and a word of where it was taken. */
export function picture(width: number, height: number): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  return sharp({ create: { width, height, channels: 3, background: '#808080', noise } })
    .jpeg()
    .withExif({ IFD0: { ImageDescription: 'secret place' } })
    .toBuffer();
}

/** A whole and valid one, of one bit a pixel: 50 MB of pixels in 50 kB. */
export function whitePng(side: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type), data])));
    return Buffer.concat([length, Buffer.from(type), data, sum]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  const pixels = deflateSync(Buffer.alloc(side * (side / 8 + 1)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`);
export const digest = (name: string, bytes: Uint8Array): string =>
  createHash(name).update(bytes).digest('hex');

/** Where the store keeps these bytes. */
export function pathOf(folder: string, bytes: Uint8Array): string {
  const sha256 = digest('sha256', bytes);
  return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

export const left = (folder: string, part: string): string[] => readdirSync(join(folder, part));
