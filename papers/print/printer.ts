/** The port of printing: facts in, bytes of a PDF out. Typst stands behind it (ADR 0028). */
import type { Filled } from '../paper.ts';

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
