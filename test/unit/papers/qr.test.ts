/** The code for a phone (二维码) on an issued paper: read out of the picture of each page, as a camera would (ADR 0043). */
import jsqr from 'jsqr';
import { describe, expect, it } from 'vitest';
import { newVerifyCode, verifyAddress } from '../../../api/papers/verify-code.ts';
import { fillPaper } from '../../../papers/paper.ts';
import { TypstCompiler } from '../../../papers/print/compile.ts';
import type { PrintRequest } from '../../../papers/print/printer.ts';
import { type Picture, picturesOf } from '../../support/pdf-pictures.ts';
import { paper, subjects } from './support/filled.ts';
import { VARIANTS } from './support/texts.ts';

const compiler = new TypstCompiler();

/** Of the foot of a page: who holds a phone over it sees no more. */
const FOOT = 0.85;

function seenIn({ width, height, grey }: Picture): string | undefined {
  const top = Math.floor(height * FOOT);
  const colours = new Uint8ClampedArray(width * (height - top) * 4).fill(255);
  grey.subarray(top * width).forEach((value, at) => colours.fill(value, at * 4, at * 4 + 3));
  return jsqr.default(colours, width, height - top)?.data;
}

function requestFor(publicAddress: string, code: string): PrintRequest {
  const facts = VARIANTS['long']!('peoples_agreement');
  const [subject] = subjects('peoples_agreement', facts);
  const { filled } = fillPaper(paper('peoples_agreement'), facts, subject!.id);
  const { title, issuer } = filled;
  const verify = verifyAddress(publicAddress, code);
  return { title, issuer, mark: null, index: null, papers: [filled], at: subject!.at, verify };
}

function pdfOf(request: PrintRequest): Uint8Array {
  const made = compiler.print(request);
  if (made.kind !== 'pdf') throw new Error(made.kind);
  return made.pdf;
}

describe('an issued paper', () => {
  it.each(['https://jingfa.example.gov.cn', 'http://10.20.30.40:7400'])(
    'leads from each page to the answer for its code at %s',
    async (address) => {
      const code = newVerifyCode();
      const pages = await picturesOf(pdfOf(requestFor(address, code)), 2);
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.map(seenIn)).toEqual(pages.map(() => `${address}/verify/${code}`));
    },
  );

  it.each(['http://localhost:7400', 'http://127.0.0.1:7400', 'http://[::1]:7400'])(
    'has its code in words alone where it has no address but %s',
    async (address) => {
      const request = requestFor(address, newVerifyCode());
      expect(request.verify).not.toHaveProperty('link');
      const pages = await picturesOf(pdfOf(request), 2);
      expect(pages.map(seenIn)).toEqual(pages.map(() => undefined));
    },
  );

  it('is the same bytes for the same code', () => {
    const request = requestFor('https://jingfa.example.gov.cn', 'abcdefghjkmnpqrstuvw');
    expect(Buffer.compare(pdfOf(request), pdfOf(request))).toBe(0);
  });
});
