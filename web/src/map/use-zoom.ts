import { select } from 'd3-selection'
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

export interface Zoomed {
  readonly transform: ZoomTransform
  by(factor: number): void
  move(right: number, down: number): void
  to(transform: ZoomTransform): void
}

/** Zooming and dragging of a map of this size. */
export function useZoom(element: RefObject<SVGSVGElement | null>, width: number, height: number): Zoomed {
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity)
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null)
  useEffect(() => {
    if (!element.current || width === 0) return
    const made = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, 60])
      .extent([
        [0, 0],
        [width, height],
      ])
      .translateExtent([
        [0, 0],
        [width, height],
      ])
      .on('zoom', (event: { transform: ZoomTransform }) => setTransform(event.transform))
    behaviour.current = made
    const svg = select(element.current)
    svg.call(made)
    return () => {
      svg.on('.zoom', null)
    }
  }, [element, width, height])
  const apply = (change: (made: ZoomBehavior<SVGSVGElement, unknown>, svg: SVGSVGElement) => void) => {
    if (behaviour.current && element.current) change(behaviour.current, element.current)
  }
  return {
    transform,
    by: (factor) => apply((made, svg) => made.scaleBy(select(svg), factor)),
    move: (right, down) => apply((made, svg) => made.translateBy(select(svg), right, down)),
    to: (wanted) => apply((made, svg) => made.transform(select(svg), wanted)),
  }
}
