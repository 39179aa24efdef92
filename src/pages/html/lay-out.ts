import type { PageBlock } from '../../types/page.ts'
import type { DraftBlock } from './blocks.ts'

const BETWEEN = '\n\n'

/** Joins blocks by empty lines; every block's slice of the text is its own text. */
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
