/** What may come in is told by its bytes, never by its name; broken and hostile files are refused and nothing more. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestsOf } from '../../../evidence/digest.ts';
import { imageSize, thumbnailOf } from '../../../evidence/image.ts';
import { fileKey, fileOfKey, thumbnailKey } from '../../../evidence/keys.ts';
import { MEDIA_TYPES } from '../../../evidence/media-types.ts';
import { refusedByHead, sniffMediaType } from '../../../evidence/sniff.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jingfa-sniff-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileWith(bytes: Buffer): Promise<string> {
  const path = join(folder, randomBytes(8).toString('hex'));
  await writeFile(path, bytes);
  return path;
}

const sniffed = async (bytes: Buffer): Promise<string | undefined> =>
  (await sniffMediaType(await fileWith(bytes))).media?.mediaType;

const box = (brand: string): Buffer =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from(`ftyp${brand}\0\0\0\0${brand}mif1`),
    Buffer.alloc(64),
  ]);

/** A ZIP with one entry, as office programs write them. */
function zip(name: string, content: string): Buffer {
  const data = Buffer.from(content);
  const packed = deflateRawSync(data);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(crc32(data), 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(data.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), packed, Buffer.from('PK\x05\x06'), Buffer.alloc(18)]);
}

const types = (part: string): string =>
  `<?xml version="1.0"?><Types><Override PartName="/x" ContentType="application/vnd.openxmlformats-officedocument.${part}.main+xml"/></Types>`;

/** The same with its directory, by which readers find the entries. */
function withDirectory(archive: Buffer, name: string): Buffer {
  const body = archive.subarray(0, -22);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  body.subarray(4, 26).copy(entry, 6);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, entry, Buffer.from(name), end]);
}

const chunk = (name: string, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body]);
};

/** A film or a recording as a telephone writes it, by its tracks. */
function mp4(...tracks: readonly ('vide' | 'soun')[]): Buffer {
  const track = (kind: string): Buffer =>
    chunk(
      'trak',
      chunk('tkhd', Buffer.alloc(84)),
      chunk(
        'mdia',
        chunk('mdhd', Buffer.alloc(24)),
        chunk('hdlr', Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(13)),
      ),
    );
  return Buffer.concat([
    chunk('ftyp', Buffer.from('isom\0\0\0\0isom')),
    chunk('moov', chunk('mvhd', Buffer.alloc(100)), ...tracks.map(track)),
    chunk('mdat', Buffer.alloc(64)),
  ]);
}

/** A compound file (MS-CFB) whose directory has these streams. */
function compound(...streams: readonly string[]): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(0, 48);
  const entries = ['Root Entry', ...streams].map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 'utf16le');
    entry.writeUInt16LE(name.length * 2 + 2, 64);
    return entry;
  });
  return Buffer.concat([header, ...entries, Buffer.alloc(1024)]);
}

/** The first page of an OGG stream, with one packet. */
const ogg = (packet: string): Buffer => {
  const header = Buffer.alloc(28);
  header.write('OggS', 0, 'latin1');
  header[5] = 2;
  header[26] = 1;
  header[27] = packet.length;
  return Buffer.concat([header, Buffer.from(packet, 'latin1'), Buffer.alloc(64)]);
};
const riff = (form: string): Buffer =>
  Buffer.concat([Buffer.from('RIFF\x40\0\0\0'), Buffer.from(form), Buffer.alloc(64)]);
const asf = Buffer.concat([
  Buffer.from('3026b2758e66cf11a6d900aa0062ce6c', 'hex'),
  Buffer.alloc(14),
  Buffer.from('9107dcb7b7a9cf118ee600c00c205365', 'hex'),
  Buffer.alloc(8, 0x18),
  Buffer.from('c0ef19bc4d5bcf11a8fd00805f5c442b', 'hex'),
  Buffer.alloc(100),
]);

describe('keeps what harms nobody', () => {
  test.each([
    ['a scan of several pages', Buffer.from('49492a00080000000000', 'hex'), 'image/tiff'],
    ['a bitmap', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)]), 'image/bmp'],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0'), 'image/gif'],
    ['an AVIF', box('avif'), 'image/avif'],
    ['a recording under the brand of a film', mp4('soun'), 'audio/mp4'],
    ['a film', mp4('vide', 'soun'), 'video/mp4'],
    ['an AVI', riff('AVI LIST'), 'video/x-msvideo'],
    [
      'a Matroska',
      Buffer.concat([Buffer.from('1a45dfa3934282886d6174726f736b61', 'hex'), Buffer.alloc(64)]),
      'video/matroska',
    ],
    ['a Windows film', asf, 'video/x-ms-wmv'],
    // RFC 3533: one page whose packet says Opus; RFC 7845.
    ['a voice message in OGG', ogg('OpusHead\x01\x01'), 'audio/ogg'],
    ['an OGG of Vorbis', ogg('\x01vorbis\0\0\0\0'), 'audio/ogg'],
    ['a FLAC', Buffer.from('fLaC\0\0\0\x22'), 'audio/flac'],
    ['an old Word document', compound('1Table', 'WordDocument'), 'application/msword'],
    ['an old Excel sheet', compound('Workbook'), 'application/vnd.ms-excel'],
    ['an RTF', Buffer.from('{\\rtf1\\ansi 协议}'), 'application/rtf'],
    ['an OFD', withDirectory(zip('OFD.xml', '<ofd:OFD/>'), 'OFD.xml'), 'application/ofd'],
    ['a text', Buffer.from('谁都可以写的文字\r\n'), 'text/plain'],
    ['a table in GBK', Buffer.from('d0d5c3fb2cb5e7bbb00d0ad5c5c8fd2c313338', 'hex'), 'text/plain'],
    ['a text in UTF-16', Buffer.from('\ufeff姓名', 'utf16le'), 'text/plain'],
    [
      'a PDF behind a mail’s lines',
      Buffer.from('Content-Type: application/pdf\r\n\r\n%PDF-1.7\n'),
      'application/pdf',
    ],
    ['what nobody could name', Buffer.from('0102030405060708ff00ff00', 'hex'), 'application/octet-stream'],
    ['one byte', Buffer.from('%'), 'text/plain'],
  ])('%s', async (_name, bytes, mediaType) => {
    expect(await sniffed(bytes)).toBe(mediaType);
    expect(await refusedByHead(bytes)).toBeUndefined();
  });
});

describe('takes', () => {
  test.each([
    ['image/heic', box('heic')],
    ['video/mp4', box('isom')],
    ['video/quicktime', box('qt  ')],
    ['audio/mp4', box('M4A ')],
    ['audio/amr', Buffer.from('#!AMR\n0000000000')],
    ['audio/wav', Buffer.from('RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0')],
    ['audio/mpeg', Buffer.from('ID3\x03\0\0\0\0\0\0\xff\xfb\x90\0'.padEnd(400, '\0'), 'latin1')],
    ['application/pdf', Buffer.from('%PDF-1.4\n')],
    [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      zip('[Content_Types].xml', types('wordprocessingml.document')),
    ],
  ])('%s', async (mediaType, bytes) => {
    expect(await sniffed(bytes)).toBe(mediaType);
  });

  test('pictures that are drawn here', async () => {
    const blank = sharp({ create: { width: 4, height: 4, channels: 3, background: '#abc' } });
    expect(await sniffed(await blank.clone().jpeg().toBuffer())).toBe('image/jpeg');
    expect(await sniffed(await blank.clone().png().toBuffer())).toBe('image/png');
    expect(await sniffed(await blank.clone().webp().toBuffer())).toBe('image/webp');
  });
});

describe('refuses', () => {
  test.each([
    ['HTML', Buffer.from('<html><script>1</script></html>')],
    ['SVG', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a program', Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(300)])],
    ['an ELF', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(100)])],
    ['a bare archive', zip('a.txt', 'text')],
    ['an archive with a directory', withDirectory(zip('a.txt', 'text'), 'a.txt')],
    [
      'a document with macros',
      zip(
        '[Content_Types].xml',
        types('x').replace('openxmlformats-officedocument.x', 'ms-word.document.macroEnabled'),
      ),
    ],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['an installer in a compound file', compound('Property', 'Binary.x')],
    ['nothing', Buffer.alloc(0)],
    ['a PDF behind a page', Buffer.from('<html>%PDF-1.7')],
  ])('%s', async (_name, bytes) => {
    expect(await sniffed(bytes)).toBeUndefined();
  });

  test('has no HTML and no SVG in its list', () => {
    expect(MEDIA_TYPES.filter((name) => /html|svg|xml$|javascript|text\/(?!plain)/.test(name))).toEqual([]);
  });

  test('300 mutilated files, without a crash or a type that is not in the list', async () => {
    const photo = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#123' } })
      .jpeg()
      .toBuffer();
    const sources = [
      photo,
      box('heic'),
      box('isom'),
      zip('[Content_Types].xml', types('wordprocessingml.document')),
    ];
    for (let round = 0; round < 300; round += 1) {
      const bytes = Buffer.from(sources[round % sources.length] ?? photo);
      // The same mutilations in every run.
      const seed = createHash('sha256').update(String(round)).digest();
      for (let at = 0; at < 8; at += 1) bytes[seed.readUInt16LE(at * 2) % bytes.length] = seed[at + 16] ?? 0;
      const path = await fileWith(bytes.subarray(0, 1 + (seed.readUInt16LE(30) % bytes.length)));
      const { media } = { ...(await sniffMediaType(path)) };
      if (media?.readable === undefined) continue;
      await imageSize(path);
      await thumbnailOf(path);
    }
  });
});

describe('pictures', () => {
  test('are turned as the camera was held', async () => {
    const wide = await sharp({ create: { width: 1000, height: 500, channels: 3, background: '#abc' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const thumbnail = await thumbnailOf(await fileWith(wide));
    const { width, height, format, exif, orientation } = await sharp(thumbnail).metadata();
    expect([width, height, format, exif, orientation]).toEqual([240, 480, 'webp', undefined, undefined]);
  });

  test('that only pretend to be ones are not decoded, whatever else could read them', async () => {
    const svg = await fileWith(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'));
    expect(await imageSize(svg)).toBeUndefined();
    expect(await thumbnailOf(svg)).toBeUndefined();
  });
});

test('SM3 of "abc" is that of GB/T 32905', async () => {
  async function* abc() {
    yield Buffer.from('a');
    yield Buffer.from('bc');
  }
  expect(await digestsOf(abc())).toEqual({
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    sm3: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    size: 3,
  });
});

test('a key says which file it names, and nothing else does', () => {
  const sha256 = 'ab'.repeat(32);
  for (const name of [
    { sha256, generation: 1 },
    { sha256, generation: 3 },
  ]) {
    expect(fileOfKey(fileKey(name))).toEqual(name);
    expect(fileOfKey(thumbnailKey(name))).toEqual(name);
  }
  for (const other of ['uploads/x', `damaged/${sha256}`, sha256, `ab/cd/${sha256}`, `ab/ab/${sha256}.1`]) {
    expect(fileOfKey(other)).toBeUndefined();
  }
});
