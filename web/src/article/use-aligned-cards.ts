import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { Card } from '../layers/layer.ts'
import { align } from './align.ts'
import { WIDE } from './wide.ts'

const GAP = 6

/** Puts each card beside the first words of its mark; the open card has priority. */
export function useAlignedCards(
  list: RefObject<HTMLElement | null>,
  cards: readonly Card[],
  selected: string | null,
): void {
  useLayoutEffect(() => {
    const element = list.current
    const text = element?.closest('.article-columns')?.querySelector<HTMLElement>('.text')
    if (!element || !text) return
    const place = () => arrange(element, text)
    place()
    const observer = new ResizeObserver(place)
    observer.observe(text)
    // Answers that arrive later make an open card higher.
    const open = element.querySelector('.is-open')
    if (open) observer.observe(open)
    return () => observer.disconnect()
    // other cards, or another open one, want other places
  }, [list, cards, selected])
}

function arrange(list: HTMLElement, text: HTMLElement): void {
  const items = [...list.children] as HTMLElement[]
  if (!matchMedia(WIDE).matches) {
    for (const item of items) item.style.top = ''
    list.style.height = ''
    return
  }
  const first = firstMarks(text)
  const top = list.getBoundingClientRect().top
  const wishes = items.map((item) => {
    const mark = first.get(item.dataset.ids ?? '')
    return {
      want: mark ? mark.getBoundingClientRect().top - top : 0,
      height: item.offsetHeight,
      weight: item.classList.contains('is-open') ? 10_000 : 1,
    }
  })
  const tops = align(wishes, GAP)
  for (const [index, item] of items.entries()) item.style.top = `${Math.round(tops[index]!)}px`
  list.style.height = `${Math.ceil((tops.at(-1) ?? 0) + (wishes.at(-1)?.height ?? 0))}px`
}

/** The first element of each mark. */
function firstMarks(text: HTMLElement): Map<string, Element> {
  const found = new Map<string, Element>()
  for (const element of text.querySelectorAll<HTMLElement>('[data-ids]')) {
    for (const id of element.dataset.ids?.split(' ') ?? []) if (!found.has(id)) found.set(id, element)
  }
  return found
}
