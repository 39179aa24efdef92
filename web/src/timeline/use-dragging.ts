import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { moved, type Window, zoomed } from './window.ts'

/** Dragging moves through time, the wheel zooms about the pointer; with Shift it scrolls the page as ever. */
export function useDragging(
  frame: RefObject<HTMLElement | null>,
  window: Window,
  width: number,
  onWindow: (window: Window) => void,
): void {
  const latest = useRef({ window, width, onWindow })
  latest.current = { window, width, onWindow }
  useEffect(() => {
    const element = frame.current
    if (!element) return
    let last: number | null = null
    const onWheel = (event: WheelEvent) => {
      if (event.shiftKey) return
      event.preventDefault()
      const { window, width, onWindow } = latest.current
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) onWindow(moved(window, event.deltaX / width))
      else {
        const x = event.clientX - element.getBoundingClientRect().left
        const at = window.from + ((window.to - window.from) * x) / width
        onWindow(zoomed(window, event.deltaY > 0 ? 1.25 : 0.8, at))
      }
    }
    const onDown = (event: PointerEvent) => {
      if (event.button === 0 && !(event.target as Element).closest('[data-href], .heap')) last = event.clientX
    }
    const onMove = (event: PointerEvent) => {
      if (last === null) return
      const { window, width, onWindow } = latest.current
      onWindow(moved(window, (last - event.clientX) / width))
      last = event.clientX
    }
    const onUp = () => {
      last = null
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    element.addEventListener('pointerdown', onDown)
    globalThis.addEventListener('pointermove', onMove)
    globalThis.addEventListener('pointerup', onUp)
    return () => {
      element.removeEventListener('wheel', onWheel)
      element.removeEventListener('pointerdown', onDown)
      globalThis.removeEventListener('pointermove', onMove)
      globalThis.removeEventListener('pointerup', onUp)
    }
  }, [frame])
}
