import { effect, type Signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Mark } from '../layers/layer.ts'
import { calmly } from './calmly.ts'
import { spotlight } from './selection.ts'
import { WIDE } from './wide.ts'

/** Lights up the marks and cards of what is selected or under the pointer, and brings what the address points at into view. */
export function useHighlight(
  frame: RefObject<HTMLElement | null>,
  hovered: Signal<string | null>,
  selected: string | null,
  marks: readonly Mark[],
): void {
  useEffect(() => effect(() => light(frame.current, 'is-hovered', hovered.value)), [frame, hovered])
  // new marks must be highlighted again
  useEffect(() => light(frame.current, 'is-selected', selected), [frame, selected, marks])
  const pointed = spotlight(Number.MAX_SAFE_INTEGER)?.join('-') ?? selected
  useEffect(() => {
    if (pointed === null) return
    const target =
      frame.current?.querySelector('.spot') ?? frame.current?.querySelector(`.text ${byId(pointed)}`)
    if (target && !isVisible(target)) bringIntoView(target)
  }, [frame, pointed])
}

function light(frame: HTMLElement | null, className: string, id: string | null): void {
  for (const element of frame?.querySelectorAll(`.${className}`) ?? []) element.classList.remove(className)
  if (id === null) return
  for (const element of frame?.querySelectorAll(byId(id)) ?? []) element.classList.add(className)
}

function byId(id: string): string {
  return `[data-ids~="${CSS.escape(id)}"]`
}

/** The visible part of the window: below the header, and above an open card at its foot. */
function visibleStretch(): readonly [top: number, bottom: number] {
  const isWide = matchMedia(WIDE).matches
  return [isWide ? 64 : 8, window.innerHeight * (isWide ? 1 : 0.48) - 16]
}

function isVisible(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  const [from, to] = visibleStretch()
  return top >= from && bottom <= to
}

function bringIntoView(element: Element): void {
  const [from, to] = visibleStretch()
  const { top, bottom } = element.getBoundingClientRect()
  window.scrollBy({ top: (top + bottom) / 2 - (from + to) / 2, behavior: calmly() })
}
