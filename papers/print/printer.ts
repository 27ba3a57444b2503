/** The port of printing: facts in, bytes of a PDF out. Typst stands behind it (ADR 0028). */
import type { Filled } from '../paper.ts';
import type { Drawing } from '../signing/strokes.ts';

/** Where it is told whether an issued paper holds: stands at the foot of each page (ADR 0037). */
export interface Verify {
  readonly code: string;
  readonly address: string;
  /** Opens the answer for this code: drawn beside it for a phone. Absent where the address is nobody’s but this machine’s. */
  readonly link?: string;
}

/** On a line: strokes, or in their place words that say where the signature is seen. */
export interface OnLine {
  readonly lines: Drawing | null;
  readonly said: string;
}

/** The page after a paper that is printed with its signatures. */
export interface Annex {
  readonly no: number;
  /** Of the paper as it was signed. */
  readonly sha256: string;
  readonly signatures: readonly {
    readonly who: string;
    readonly means: string;
    readonly at: string;
    readonly hash: string;
  }[];
  readonly missing: readonly string[];
}

export interface PrintRequest {
  /** What the file is called inside. */
  readonly title: string;
  readonly issuer: string;
  /** Stands above each page: that it is a preview, or an exercise. */
  readonly mark: string | null;
  readonly papers: readonly Filled[];
  /** Of a whole file: what its index names beside the papers. */
  readonly index: { readonly documents: readonly string[]; readonly left: readonly string[] } | null;
  /** Time of making that the file carries (epoch ms), from the record: the same facts are the same bytes. */
  readonly at: number;
  /** Of an issued paper alone; without it the bytes are those of before there were codes. */
  readonly verify?: Verify;
  /** By the words before the line. */
  readonly signed?: Readonly<Record<string, readonly OnLine[]>>;
  readonly annex?: Annex;
}

export type Printed =
  | { readonly kind: 'pdf'; readonly pdf: Uint8Array }
  /** Characters that no font of the platform has: the paper is not printed without them. */
  | { readonly kind: 'glyphs_missing'; readonly characters: readonly string[] }
  /** More wait than are printed in time. */
  | { readonly kind: 'busy' };

export interface PaperPrinter {
  print(request: PrintRequest): Promise<Printed>;
  end(): Promise<void>;
}
