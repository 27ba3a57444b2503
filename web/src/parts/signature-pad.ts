/** The glass to sign on: strokes outlive a turn of the telephone, and are given as a picture or as points with their time and pressure. */
import SignaturePad from 'signature_pad';
import { useCallback, useRef, useState } from 'react';
import type { Strokes } from '../api/generated.ts';

const PNG = 'image/png';
/** Paper and ink, in the dark theme too: it is looked at by the court. */
const PAPER = '#ffffff';
const INK = '#000000';

/** Fits the canvas to its frame; a canvas that changes its size forgets its strokes. */
function fitTo(canvas: HTMLCanvasElement, pad: SignaturePad): void {
  const strokes = pad.toData();
  const ratio = Math.max(1, devicePixelRatio);
  canvas.width = canvas.offsetWidth * ratio;
  canvas.height = canvas.offsetHeight * ratio;
  canvas.getContext('2d')?.scale(ratio, ratio);
  pad.clear();
  pad.fromData(strokes);
}

const tenths = (one: number): number => Math.round(one * 10) / 10;
const part = (pressure: number): number => Math.round(Math.min(1, Math.max(0, pressure)) * 100) / 100;

/** @returns undefined while nothing is drawn */
function strokesOf(pad: SignaturePad): Strokes | undefined {
  const groups = pad.toData();
  const first = groups[0]?.points[0]?.time;
  if (first === undefined) return undefined;
  let last = 0;
  const lines = groups.map(({ points }) =>
    points.map(({ x, y, pressure, time }) => {
      // A clock that is set back while somebody signs stands still here.
      last = Math.max(last, Math.round(time - first));
      return { x: tenths(x), y: tenths(y), t: last, p: part(pressure) };
    }),
  );
  return { lines };
}

const pictureOf = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => {
    canvas.toBlob(resolve, PNG);
  });

export function useSignaturePad() {
  const pad = useRef<SignaturePad>(undefined);
  const paper = useRef<HTMLCanvasElement>(undefined);
  const [drawn, setDrawn] = useState(false);
  const frame = useCallback((canvas: HTMLCanvasElement | null) => {
    if (canvas === null) return undefined;
    const made = new SignaturePad(canvas, { backgroundColor: PAPER, penColor: INK });
    pad.current = made;
    paper.current = canvas;
    const ended = (): void => setDrawn(!made.isEmpty());
    made.addEventListener('endStroke', ended);
    const sized = new ResizeObserver(() => fitTo(canvas, made));
    sized.observe(canvas);
    return () => {
      sized.disconnect();
      made.removeEventListener('endStroke', ended);
      made.off();
    };
  }, []);
  const clear = (): void => {
    pad.current?.clear();
    setDrawn(false);
  };
  const picture = async (): Promise<Blob | undefined> => {
    const canvas = paper.current;
    if (canvas === undefined || pad.current?.isEmpty() !== false) return undefined;
    return (await pictureOf(canvas)) ?? undefined;
  };
  const strokes = (): Strokes | undefined => pad.current && strokesOf(pad.current);
  return { frame, drawn, clear, picture, strokes };
}
