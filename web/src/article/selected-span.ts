import type { Span } from '../../../src/index.ts'

/** The offsets, in the article's text, of what is selected on the page; `null` when nothing of it is. */
export function selectedSpan(frame: HTMLElement | null): Span | null {
  const selection = window.getSelection()
  if (!frame || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  if (!frame.querySelector('.text')?.contains(startContainer)) return null
  const start = offsetAt(startContainer, startOffset)
  const end = offsetAt(endContainer, endOffset)
  return start !== null && end !== null && start < end ? [start, end] : null
}

function offsetAt(node: Node, within: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const from = element?.closest<HTMLElement>('[data-start]')?.dataset.start
  return from === undefined ? null : Number(from) + (node instanceof Text ? within : 0)
}
