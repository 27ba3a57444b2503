/** What the printer made, or why it did not, as an answer. */
import type { Response } from 'express';
import type { PaperPrinter, PrintRequest } from '../../papers/print/printer.ts';
import { problem } from '../http/problem.ts';

/** The one thing of a name that is said: the character that stops the paper. */
function unprintable(all: readonly string[]) {
  const characters = all.join('、');
  const detail = { zh: `有字无法打印：${characters}`, en: `Cannot be printed: ${characters}` };
  return problem('characters_unprintable', { detail, params: { characters } });
}

/** @throws Problem 503 while too many wait, 422 where a character has no glyph */
export async function printed(printer: PaperPrinter, request: PrintRequest): Promise<Uint8Array> {
  const made = await printer.print(request);
  if (made.kind === 'busy') throw problem('printer_busy', { headers: { 'Retry-After': '2' } });
  if (made.kind === 'glyphs_missing') throw unprintable(made.characters);
  return made.pdf;
}

/** Runs nothing, loads nothing, and no other site may use it; its name is of ids and codes. */
export async function sendPdf(
  printer: PaperPrinter,
  res: Response,
  name: string,
  request: PrintRequest,
): Promise<void> {
  const pdf = await printed(printer, request);
  res.status(200).set({
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${name}.pdf"`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store, no-transform',
  });
  res.end(pdf);
}
