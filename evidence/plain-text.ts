/** Texts, which no magic number names: in UTF-8, UTF-16 with its mark, or GB18030 (GBK within it), and nothing that a reader's machine would run. */
import { createReadStream } from 'node:fs';

/** At the beginning of what a browser or a shell would run, behind blanks and a byte order mark. */
const RUNNABLE = /^\s*(?:<(?:!doctype|html|head|body|script|svg|iframe|object|embed|\?xml|!--)|#!|%!PS)/iu;
/** Control characters but tab, line feed, carriage return and form feed. */
const CONTROL = /[^\P{Cc}\t\n\f\r]/u;
const ENCODINGS = ['utf-8', 'gb18030'] as const;

const hasMark = (head: Buffer): boolean =>
  (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);

function readable(head: Buffer): string {
  if (hasMark(head)) return new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(head);
  return new TextDecoder('utf-8').decode(head);
}

export const looksRunnable = (head: Buffer): boolean => RUNNABLE.test(readable(head));

async function isTextIn(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const piece of createReadStream(path)) {
      if (CONTROL.test(decoder.decode(piece as Buffer, { stream: true }))) return false;
    }
    return !CONTROL.test(decoder.decode());
  } catch {
    return false;
  }
}

/** @returns whether all of it are characters of a text, and no page or script begins it */
export async function isPlainText(path: string): Promise<boolean> {
  for await (const piece of createReadStream(path, { end: 1 })) {
    const mark = piece as Buffer;
    if (hasMark(mark)) return await isTextIn(path, mark[0] === 0xff ? 'utf-16le' : 'utf-16be');
  }
  for (const encoding of ENCODINGS) if (await isTextIn(path, encoding)) return true;
  return false;
}
