/**
 * What a Go program says of itself: the module it was built from, its version, for which platform. `go version -m` prints the
 * same, but needs Go. Layout: 32 bytes that begin with MAGIC, at a multiple of 16; then, each after its length as a varint, the
 * version of Go and the table of modules, the latter between two marks of 16 bytes (Go 1.18 and newer, `debug/buildinfo`).
 */
import { open } from 'node:fs/promises';

const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
const ALIGNMENT = 16;
const HEADER = 32;
const FLAGS_AT = 15;
/** The two strings follow the header. Older Go wrote pointers to them instead, which nothing we fetch has. */
const STRINGS_INLINE = 2;
const MARK = 16;
const LONGEST = 1_000_000;
const PIECE = 8 * 1024 * 1024;

/** @returns {[number, number] | undefined} the number and where it ends */
function readVarint(bytes, at) {
  let value = 0;
  for (let index = 0; index < 4; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 128 ** index;
    if (byte < 0x80) return [value, at + index + 1];
  }
  return undefined;
}

/** @returns {[Buffer, number] | undefined} the string and where it ends */
function readString(bytes, at) {
  const found = readVarint(bytes, at);
  if (!found) return undefined;
  const [length, start] = found;
  const end = start + length;
  return length > LONGEST || end > bytes.length ? undefined : [bytes.subarray(start, end), end];
}

function readTable(text) {
  const info = { path: '', module: '', version: '', settings: {} };
  for (const line of text.split('\n')) {
    const [kind, first = '', second = ''] = line.split('\t');
    if (kind === 'path') info.path = first;
    if (kind === 'mod') Object.assign(info, { module: first, version: second });
    if (kind === 'build') {
      const cut = first.indexOf('=');
      info.settings[first.slice(0, cut)] = first.slice(cut + 1);
    }
  }
  return info;
}

/**
 * @typedef {{ go: string, path: string, module: string, version: string, settings: Record<string, string> }} GoBuildInfo
 * @param {Buffer} bytes begin with the header
 * @returns {GoBuildInfo | undefined} undefined when this is no build information
 */
export function parseGoBuildInfo(bytes) {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  if (((bytes[FLAGS_AT] ?? 0) & STRINGS_INLINE) === 0) return undefined;
  const version = readString(bytes, HEADER);
  const table = version && readString(bytes, version[1]);
  if (!table || table[0].length < 2 * MARK) return undefined;
  const text = table[0].subarray(MARK, -MARK).toString('utf8');
  return { go: version[0].toString('utf8'), ...readTable(text) };
}

/** Aligned places of the magic bytes in a piece that itself begins at a multiple of the alignment. */
function* placesIn(piece) {
  for (let at = piece.indexOf(MAGIC); at >= 0; at = piece.indexOf(MAGIC, at + 1)) {
    if (at % ALIGNMENT === 0) yield at;
  }
}

/**
 * The magic bytes may also stand in a program as a constant: what cannot be parsed after them is passed over.
 * @param {string} file
 * @returns {Promise<GoBuildInfo | undefined>}
 */
export async function readGoBuildInfo(file) {
  const handle = await open(file, 'r');
  try {
    const piece = Buffer.alloc(PIECE);
    const { size } = await handle.stat();
    for (let offset = 0; offset < size; offset += PIECE) {
      // A header at a multiple of 16 never lies across two pieces, whose length is one: MAGIC is shorter than that.
      const { bytesRead } = await handle.read(piece, 0, PIECE, offset);
      for (const at of placesIn(piece.subarray(0, bytesRead))) {
        const there = Buffer.alloc(Math.min(2 * LONGEST, size - offset - at));
        await handle.read(there, 0, there.length, offset + at);
        const info = parseGoBuildInfo(there);
        if (info) return info;
      }
    }
    return undefined;
  } finally {
    await handle.close();
  }
}
