/** One compiler of Typst with the platform's own fonts and templates. Everything here is synchronous work of the CPU: it runs in a thread of its own. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Printed, PrintRequest } from './printer.ts';
import { qrDrawing } from './qr-drawing.ts';

const { resolve: fileOf } = createRequire(import.meta.url);

/** Regular and bold: what the machine has installed is not looked at (`fallback: false` in the templates). */
const FONTS = ['400Regular', '700Bold'].map((cut) =>
  fileOf(`@expo-google-fonts/noto-serif-sc/${cut}/NotoSerifSC_${cut}.ttf`),
);
const TEMPLATES = resolve(import.meta.dirname, '../templates');
const SECOND = 1000;
/** What was compiled is kept for as many prints: more than a page of papers, less than a growing memory. */
const KEPT = 10;

const UNPRINTABLE = /the text `\\?"(?<text>(?:[^"\\]|\\.)*?)\\?"` could not be displayed/g;
const ESCAPED = /\\+u\{(?<code>[\da-f]+)\}/gi;

/** @returns every character that a refusal of PDF/A names, once */
export function charactersIn(message: string): readonly string[] {
  const texts = [...message.matchAll(UNPRINTABLE)].map(({ groups }) => groups?.['text'] ?? '');
  const plain = texts.map((text) =>
    text.replaceAll(ESCAPED, (_whole, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
  return [...new Set(plain.flatMap((text) => Array.from(text)))];
}

/** Line ends of every make are one; other white space is a blank. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
const BLANKS = /[\t\v\f\u00A0\u1680\u2000-\u200A\u202F\u205F]/g;
/** No sign on paper: what a keyboard, a scanner or another program leaves in a text, and half a character. */
const UNSEEN = /(?!\n)\p{Cc}|[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|\p{Cs}/gu;

/** A text with nothing in it that cannot be seen: what nobody sees must not keep a paper from being printed. */
export const seenOf = (text: string): string =>
  text.replaceAll(LINE_ENDS, '\n').replaceAll(BLANKS, ' ').replaceAll(UNSEEN, '');

const seen = (_name: string, value: unknown): unknown => (typeof value === 'string' ? seenOf(value) : value);

export class TypstCompiler {
  readonly #compiler = NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontBlobs: FONTS.map((file) => readFileSync(file)) }],
  });
  #printed = 0;

  /** Throws what is a fault of a template; what the facts bring about is a value. */
  print({ at, verify, ...rest }: PrintRequest): Exclude<Printed, { kind: 'busy' }> {
    const data = verify === undefined ? rest : { ...rest, verify: { ...verify, qr: qrDrawing(verify.link) } };
    const source = {
      mainFilePath: resolve(TEMPLATES, 'main.typ'),
      inputs: { data: JSON.stringify(data, seen) },
    };
    try {
      const pdf = this.#compiler.pdf(source, {
        pdfStandard: 'a-2b',
        creationTimestamp: Math.floor(at / SECOND),
      });
      return { kind: 'pdf', pdf: new Uint8Array(pdf) };
    } catch (error) {
      const characters = charactersIn(error instanceof Error ? error.message : '');
      if (characters.length === 0) throw error;
      return { kind: 'glyphs_missing', characters };
    } finally {
      this.#printed += 1;
      if (this.#printed % KEPT === 0) this.#compiler.evictCache(KEPT);
    }
  }
}
