/** Tells the media type of a received file by its bytes, not by its name. */
import { open } from 'node:fs/promises';
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';
import { parseFile } from 'music-metadata';
import { allowedMediaType, type MediaType } from './media-types.ts';
import { isOfd, officeOf } from './containers.ts';
import { isPlainText, looksRunnable } from './plain-text.ts';

export type Sniffed =
  | { readonly media: MediaType }
  /** Refused. `found` names what it is, where the sniffer knows it. */
  | { readonly media?: undefined; readonly found?: string };

/** The sniffer needs no more of a file to know most types. */
export const HEAD_BYTES = 4100;
/** Readers of PDF take its header within the first kilobyte; scanners and mail programs put something before it. */
const PDF_WITHIN = 1024;
/** Containers, of which the whole must be seen. */
const CONTAINERS: ReadonlySet<string> = new Set(['application/zip', 'application/x-cfb', 'application/xml']);

const media = (name: string): MediaType | undefined => allowedMediaType(name);

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A recording of a telephone is an MP4 without a picture, under the brand of a film. */
async function withoutPicture(path: string): Promise<boolean> {
  try {
    const { format } = await parseFile(path, { skipCovers: true, duration: false });
    return format.hasAudio === true && format.hasVideo !== true;
  } catch {
    return false;
  }
}

async function named(path: string, found: string): Promise<Sniffed> {
  if (found === 'video/mp4' && (await withoutPicture(path))) return given('audio/mp4');
  if (found === 'application/zip' && (await isOfd(path))) return given('application/ofd');
  if (found === 'application/x-cfb') {
    const office = await officeOf(path);
    return office === undefined ? { found } : given(office);
  }
  const known = media(found);
  return known === undefined ? { found } : { media: known };
}

function given(name: string): Sniffed {
  const known = media(name);
  return known === undefined ? { found: name } : { media: known };
}

/** No type has these bytes at its beginning: a page or a script, a PDF behind something, a text, or what nobody could name. */
async function unnamed(path: string): Promise<Sniffed> {
  const head = await headOf(path);
  if (head.length === 0 || looksRunnable(head)) return {};
  if (head.subarray(0, PDF_WITHIN).includes('%PDF-')) return given('application/pdf');
  return given((await isPlainText(path)) ? 'text/plain' : 'application/octet-stream');
}

/** By its bytes. The sniffer knows no HTML, no SVG and no plain text. */
export async function sniffMediaType(path: string): Promise<Sniffed> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  return found === undefined ? await unnamed(path) : await named(path, found.mime);
}

/**
 * What the first bytes of an upload say already, so that nobody sends eighty megabytes to be told no.
 * @returns why it will be refused; undefined where the rest may still make it something that is taken
 */
export async function refusedByHead(head: Buffer): Promise<{ readonly found?: string } | undefined> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found === undefined) return looksRunnable(head) ? {} : undefined;
  if (CONTAINERS.has(found.mime) || media(found.mime) !== undefined) return undefined;
  return { found: found.mime };
}
