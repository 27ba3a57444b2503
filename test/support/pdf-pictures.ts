/** The pages of a PDF as pictures in grey, drawn by PDFium: the same pixels on every machine. */
import { PDFiumLibrary } from '@hyzyla/pdfium';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, 0 is black. */
  readonly grey: Uint8Array;
}

let library: Promise<PDFiumLibrary> | undefined;

/** @param scale pixels for each point of 1/72 inch */
export async function picturesOf(pdf: Uint8Array, scale: number): Promise<readonly Picture[]> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  try {
    const pictures: Picture[] = [];
    for (const page of document.pages()) {
      const { width, height, data } = await page.render({ scale, render: 'bitmap', colorSpace: 'Gray' });
      pictures.push({ width, height, grey: Uint8Array.from(data) });
    }
    return pictures;
  } finally {
    document.destroy();
  }
}
