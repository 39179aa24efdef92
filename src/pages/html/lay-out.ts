import type { PageBlock } from '../../types/page.ts'
import type { DraftBlock } from './blocks.ts'

const BETWEEN = '\n\n'

/** Joins blocks with empty lines; the slice of the text at a block's offsets is the block's text. */
export function layOut(drafts: readonly Pick<DraftBlock, 'kind' | 'text'>[]): {
  text: string
  blocks: PageBlock[]
} {
  const parts: string[] = []
  const blocks: PageBlock[] = []
  let at = 0
  for (const { kind, text } of drafts) {
    blocks.push({ kind, start: at, end: at + text.length })
    parts.push(text)
    at += text.length + BETWEEN.length
  }
  return { text: parts.join(BETWEEN), blocks }
}
