/** A QR code (二维码) as an SVG of one path: the same text is the same drawing. */
import { encode } from 'uqr';

/** The modules of a row that stand together, as one stroke of the path. */
const strokesOf = (row: readonly boolean[], y: number): string =>
  [
    ...row
      .map((dark) => (dark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ]
    .map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`)
    .join('');

/** 15 % of it may be hidden by a stamp or a fold. The blank around it is for the page to leave. */
export function qrDrawing(link: string | undefined): string | null {
  if (link === undefined) return null;
  const { data, size } = encode(link, { ecc: 'M', border: 0 });
  const path = data.map(strokesOf).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`;
}
