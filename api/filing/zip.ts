/** Files written as one ZIP file, each when its turn has come and as its reader takes it: evidence is never held as a whole. */
import type { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export type ZipEntry =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly size: number; readonly open: () => Promise<Readable> };

interface Written {
  readonly stream: Readable;
  /** Bytes in all. */
  readonly size: number;
}

/**
 * The same files are the same bytes, wherever they are written: times would be those of the machine's zone, so there are none, and
 * nothing is compressed, since another zlib would write other bytes.
 */
const PLAIN = { mtime: new Date(1980, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true };

/** What cannot be read, or is damaged in the middle, ends the whole. */
function lazily(zip: ZipFile, output: PassThrough) {
  let reading: Readable | undefined;
  output.once('close', () => reading?.destroy());
  return ({ path, size, open }: Extract<ZipEntry, { open: unknown }>): void =>
    zip.addReadStreamLazy(path, { ...PLAIN, size }, (taken) => {
      open().then(
        (stream) => {
          reading = stream;
          stream.once('error', (error) => output.destroy(error));
          if (output.destroyed) stream.destroy();
          else taken(undefined, stream);
        },
        (error: unknown) => output.destroy(error as Error),
      );
    });
}

export function writtenZip(entries: readonly ZipEntry[]): Promise<Written> {
  const zip = new ZipFile();
  const stream = zip.outputStream as PassThrough;
  const addLazily = lazily(zip, stream);
  zip.on('error', (error: Error) => stream.destroy(error));
  for (const entry of entries) {
    if ('bytes' in entry) zip.addBuffer(Buffer.from(entry.bytes), entry.path, PLAIN);
    else addLazily(entry);
  }
  return new Promise((resolve) => {
    const told = (size: number): void => resolve({ stream, size });
    zip.end(undefined, told as () => void);
  });
}
