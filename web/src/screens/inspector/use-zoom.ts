/** Zooming and moving along the axis: by wheel with Ctrl, by two fingers, by dragging with a mouse, and by buttons and keys. */
import { select } from 'd3-selection';
import { zoom, type D3ZoomEvent, type ZoomTransform, zoomIdentity } from 'd3-zoom';
import { type RefObject, useEffect, useMemo, useState } from 'react';

export interface Zoom {
  readonly transform: ZoomTransform;
  /** @param factor above 1 shows less time @param around a pixel that stays where it is */
  readonly by: (factor: number, around: number) => void;
  /** @param px to the later is positive */
  readonly move: (px: number) => void;
  readonly reset: () => void;
}

/** One finger scrolls the page, and a wheel without Ctrl as well: the picture holds nobody up. */
function wanted(event: Event): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if ('touches' in event) return (event as TouchEvent).touches.length > 1;
  return event instanceof MouseEvent && event.button === 0;
}

/** @param most how far one may zoom in, 1 being the whole axis */
export function useZoom(ref: RefObject<SVGSVGElement | null>, width: number, most: number): Zoom {
  const [transform, setTransform] = useState(zoomIdentity);
  const behaviour = useMemo(
    () =>
      zoom<SVGSVGElement, unknown>()
        .filter(wanted)
        .on('zoom', ({ transform: next }: D3ZoomEvent<SVGSVGElement, unknown>) => setTransform(next)),
    [],
  );
  useEffect(() => {
    behaviour
      .scaleExtent([1, most])
      .extent([
        [0, 0],
        [width, 1],
      ])
      .translateExtent([
        [0, 0],
        [width, 1],
      ]);
    if (ref.current === null || width === 0) return undefined;
    const picture = select(ref.current);
    picture.call(behaviour).on('dblclick.zoom', null);
    return () => void picture.on('.zoom', null);
  }, [behaviour, most, ref, width]);
  return useMemo(() => {
    const act = (what: (picture: SVGSVGElement) => void): void => {
      if (ref.current !== null) what(ref.current);
    };
    return {
      transform,
      by: (factor, around) => act((one) => behaviour.scaleBy(select(one), factor, [around, 0])),
      move: (px) => act((one) => behaviour.translateBy(select(one), -px / transform.k, 0)),
      reset: () => act((one) => behaviour.transform(select(one), zoomIdentity)),
    };
  }, [behaviour, ref, transform]);
}
