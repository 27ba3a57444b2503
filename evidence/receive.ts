/** From a finished upload to a file that may be put: a copy of its own, hashed as it is made, looked at, and scanned. */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Digests, DigestStream } from './digest.ts';
import { storeError } from './errors.ts';
import { imageSize, thumbnailOf } from './image.ts';
import { MEDIA_TYPES, type MediaType } from './media-types.ts';
import type { Scanner, ScanStatus } from './scanner.ts';
import { sniffMediaType } from './sniff.ts';

export interface EvidenceLimits {
  readonly maxBytes: number;
  readonly maxImageBytes: number;
  readonly maxImagePixels: number;
}

export interface EvidenceRefusal {
  readonly refused: 'evidence_type_not_allowed' | 'evidence_too_large' | 'evidence_infected';
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Files in the staging folder, ready to be put under their names. */
export interface Inspected {
  readonly path: string;
  readonly thumbnailPath?: string;
  readonly digests: Digests;
  readonly mediaType: string;
  readonly scan: Exclude<ScanStatus, 'infected'>;
}

export interface ReceiveDeps {
  readonly staging: string;
  readonly limits: EvidenceLimits;
  readonly scanner: Scanner;
}

const READ_ONLY = 0o400;

/**
 * A copy, and not a link: a process that still holds the upload open could write into it. `flush` waits for the platter before
 * the file is closed.
 */
async function copyHashed(source: string, target: string): Promise<Digests> {
  const digest = new DigestStream();
  const file = createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(createReadStream(source), digest, file);
  await chmod(target, READ_ONLY);
  return digest.digests();
}

/** Looked at by the header before anything is decoded: a picture that is too large, or is not what it says, is kept without one. */
async function isDrawn(path: string, { readable }: MediaType, limits: EvidenceLimits): Promise<boolean> {
  if (readable === undefined) return false;
  const found = await imageSize(path);
  return found?.format === readable && found.pixels <= limits.maxImagePixels;
}

function refusalOf(size: number, media: MediaType, limits: EvidenceLimits): EvidenceRefusal | undefined {
  const maxBytes = media.kind === 'image' ? limits.maxImageBytes : limits.maxBytes;
  return size > maxBytes ? { refused: 'evidence_too_large', params: { size, maxBytes } } : undefined;
}

async function stageThumbnail(
  path: string,
  media: MediaType,
  limits: EvidenceLimits,
): Promise<string | undefined> {
  const bytes = (await isDrawn(path, media, limits)) ? await thumbnailOf(path) : undefined;
  if (bytes === undefined) return undefined;
  const target = `${path}.thumbnail`;
  await writeFile(target, bytes, { flag: 'wx', mode: READ_ONLY, flush: true });
  return target;
}

/** @param refused what it is, where it is known */
export const typeRefused = (refused: { readonly found?: string }): EvidenceRefusal => ({
  refused: 'evidence_type_not_allowed',
  params: { ...refused, allowed: MEDIA_TYPES },
});

async function inspectCopy(
  path: string,
  source: string,
  deps: ReceiveDeps,
): Promise<Inspected | EvidenceRefusal> {
  const digests = await copyHashed(source, path);
  const { media, ...refused } = { ...(await sniffMediaType(path)) };
  if (media === undefined) return typeRefused(refused);
  const refusal = refusalOf(digests.size, media, deps.limits);
  if (refusal !== undefined) return refusal;
  const scan = await deps.scanner.scan(path);
  if (scan === 'infected') return { refused: 'evidence_infected' };
  const thumbnailPath = await stageThumbnail(path, media, deps.limits);
  return {
    path,
    digests,
    mediaType: media.mediaType,
    scan,
    ...(thumbnailPath === undefined ? {} : { thumbnailPath }),
  };
}

/** What is refused, or cannot be kept for want of room, leaves nothing behind. */
export async function inspect(source: string, deps: ReceiveDeps): Promise<Inspected | EvidenceRefusal> {
  const path = join(deps.staging, randomUUID());
  try {
    const found = await inspectCopy(path, source, deps);
    if ('refused' in found) await discard(path);
    return found;
  } catch (error) {
    await discard(path);
    throw storeError(error);
  }
}

export async function discard(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(`${path}.thumbnail`, { force: true });
}
