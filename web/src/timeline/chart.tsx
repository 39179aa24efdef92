import { useMemo, useRef } from 'preact/hooks'
import { go } from '../routes/location.ts'
import { ChartPicture } from './chart-picture.tsx'
import type { Item } from './items.ts'
import { type LaneBy, lanesOf } from './lanes.ts'
import { useDragging } from './use-dragging.ts'
import { useWidth } from './use-width.ts'
import type { Window } from './window.ts'

interface Props {
  readonly items: readonly Item[]
  readonly window: Window
  readonly by: LaneBy
  readonly onWindow: (window: Window) => void
}

/** The picture of both axes, to be zoomed and dragged. Everything in it is in the list, too, for the keyboard. */
export function Chart({ items, window, by, onWindow }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const lanes = useMemo(
    () => ({ happened: lanesOf(items, 'happened', by), said: lanesOf(items, 'said', by) }),
    [items, by],
  )
  useDragging(frame, window, width, onWindow)
  const open = (shape: EventTarget | null) => {
    const mark = shape instanceof Element ? shape.closest<SVGElement>('[data-href]') : null
    if (mark?.dataset.href) go(mark.dataset.href)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list below it has a link for each mark
    // biome-ignore lint/a11y/noStaticElementInteractions: the same
    <div class="chart" ref={frame} onClick={(event) => open(event.target)}>
      {width > 0 && <ChartPicture lanes={lanes} window={window} width={width} onWindow={onWindow} />}
    </div>
  )
}
