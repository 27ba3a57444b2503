/** What lies in files of one outer form: OFD in a ZIP, old office documents in a compound file (MS-CFB). */
import { open } from 'node:fs/promises';
import { type Entry, type ZipFile, open as openZip } from 'yauzl';

/** The entry that every OFD has, by which its readers begin. */
const OFD_ENTRY = 'OFD.xml';
const MOST_ENTRIES = 5000;

const opened = (path: string): Promise<ZipFile | undefined> =>
  new Promise((resolve) => {
    openZip(path, { lazyEntries: true }, (error, zip) => resolve(error === null ? zip : undefined));
  });

/** Reads the names of the directory only: nothing is unpacked. */
export async function isOfd(path: string): Promise<boolean> {
  const zip = await opened(path);
  if (zip === undefined) return false;
  return await new Promise((resolve) => {
    let left = MOST_ENTRIES;
    const end = (found: boolean): void => {
      zip.close();
      resolve(found);
    };
    zip.on('entry', ({ fileName }: Entry) => {
      left -= 1;
      if (fileName === OFD_ENTRY || left === 0) end(fileName === OFD_ENTRY);
      else zip.readEntry();
    });
    zip.once('end', () => end(false));
    zip.once('error', () => end(false));
    zip.readEntry();
  });
}

/** Streams of the root storage, by which office programs know their own; an installer has none of them. */
const STREAMS: readonly (readonly [string, string])[] = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
];
const SECTOR_SHIFT_AT = 30;
const DIRECTORY_AT = 48;
const HEADER_BYTES = 512;
/** Of the directory: the root's own streams stand among its first entries. */
const DIRECTORY_BYTES = 16_384;
const ENTRY_BYTES = 128;

function entryName(entry: Buffer): string {
  const bytes = entry.readUInt16LE(64);
  return bytes < 2 || bytes > 64 ? '' : entry.toString('utf16le', 0, bytes - 2);
}

function namesIn(directory: Buffer): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES)
    names.push(entryName(directory.subarray(at, at + ENTRY_BYTES)));
  return names;
}

/** @returns the media type of an old Word or Excel document; undefined for any other compound file */
export async function officeOf(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    await file.read(header, 0, HEADER_BYTES, 0);
    const sector = 2 ** Math.min(header.readUInt16LE(SECTOR_SHIFT_AT), 16);
    const at = (header.readUInt32LE(DIRECTORY_AT) + 1) * sector;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(DIRECTORY_BYTES), 0, DIRECTORY_BYTES, at);
    const names = namesIn(buffer.subarray(0, bytesRead));
    return STREAMS.find(([name]) => names.includes(name))?.[1];
  } finally {
    await file.close();
  }
}
