import type { EntityInput } from '../src/entities/reading.ts'
import { entities } from '../src/entities/stage.ts'
import { readGrammar } from '../src/grammar/read-grammar.ts'
import { text as textStage } from '../src/text/stage.ts'
import type { Block } from '../src/types/block.ts'
import type { Entity } from '../src/types/entity.ts'
import type { NameType, TaggedAttribution, TaggedName } from '../src/types/tags.ts'

/**
 * Reads a text in which names are marked `[person|Olena Marchuk]` and sources of attributions `{the minister}`; a source
 * may hold names. The content of each attribution is `quoted`, where that is given. A line that begins with "By " is a
 * byline, any other a paragraph.
 */
export function readEntities(marked: string, quoted = ''): { text: string; found: readonly Entity[] } {
  const names: TaggedName[] = []
  const attributions: TaggedAttribution[] = []
  let text = ''
  let opened = -1
  for (const part of marked.split(/(\[[^\]]*\]|[{}])/)) {
    const start = text.length
    if (part === '{') opened = start
    else if (part === '}') {
      attributions.push({
        source: [[opened, start]],
        cue: [],
        content: [],
        within: null,
        continues: null,
        score: 1,
        by: 'test',
      })
    } else if (part.startsWith('[')) {
      const [type, name] = part.slice(1, -1).split('|') as [NameType, string]
      text += name
      names.push({ start, end: text.length, type, score: 1 })
    } else text += part
  }
  const said = text.indexOf(quoted)
  const content: [number, number][] = quoted ? [[said, said + quoted.length]] : []
  const article = {
    text,
    title: null,
    blocks: blocksOf(text),
  } as unknown as EntityInput
  const layers = textStage.run(article, () => {}) as Pick<EntityInput, 'sentences' | 'tokens' | 'quotes'>
  const result = entities.run(
    {
      ...article,
      ...layers,
      grammar: readGrammar(layers),
      tags: { names, attributions: attributions.map((one) => ({ ...one, content })) },
    },
    () => {},
  )
  return { text, found: (result as { entities: readonly Entity[] }).entities }
}

/** A block for each line. */
function blocksOf(text: string): Block[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    kind: line.startsWith('By ') ? 'byline' : 'paragraph',
    start: index,
    end: index + line.length,
  }))
}

/** The name or first words of the entity with a mention of these words, the `nth` of them from 1. */
export function entityAt(marked: string, words: string, nth = 1): Entity | undefined {
  const { text, found } = readEntities(marked)
  let at = -1
  for (let count = 0; count < nth; count++) at = text.indexOf(words, at + 1)
  return found.find(({ mentions }) =>
    mentions.some(
      ({ start, end, name }) =>
        (start === at && end === at + words.length) || (name?.[0] === at && name[1] === at + words.length),
    ),
  )
}
