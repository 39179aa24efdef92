import { readGrammar } from '../src/grammar/read-grammar.ts'
import { statements } from '../src/statements/stage.ts'
import { lightTagger } from '../src/tags/light/tagger.ts'
import { text as textStage } from '../src/text/stage.ts'
import type { ArticleText, Layers } from '../src/types/article.ts'
import type { Block, BlockKind } from '../src/types/block.ts'
import type { Entity, EntityType } from '../src/types/entity.ts'
import type { Gazetteer } from '../src/types/gazetteer.ts'
import type { Statement } from '../src/types/statement.ts'
import type { TaggerInput } from '../src/types/tagger.ts'
import type { Time } from '../src/types/time.ts'

/** A story for a test: invented people and organisations in real places. */
export interface MadeArticle {
  /** Paragraphs, parted by blank lines. A paragraph may begin with its kind: `headline| …`, `caption| …`. */
  readonly text: string
  /** Name -> type and the words that mention it, wherever they stand. */
  readonly entities?: Readonly<Record<string, readonly [type: EntityType, ...mentions: string[]]>>
  /** Words of the text that are dates -> ISO value. */
  readonly times?: Readonly<Record<string, string>>
}

/** A world without places. */
export const NO_PLACES: Gazetteer = {
  find: () => [],
  has: () => false,
  divisionName: () => null,
  division: () => null,
  country: () => null,
}
const KIND = /^(headline|subhead|byline|dateline|caption|credit|furniture)\|\s*/

/** An article without layers; its blocks are its paragraphs. */
export function makeArticle({ text: marked }: MadeArticle): ArticleText {
  const blocks: Block[] = []
  let text = ''
  for (const paragraph of marked.split(/\n{2,}/)) {
    const kind = KIND.exec(paragraph)
    const words = paragraph.slice(kind?.[0].length ?? 0).trim()
    if (text) text += '\n\n'
    blocks.push({
      kind: (kind?.[1] ?? 'paragraph') as BlockKind,
      start: text.length,
      end: text.length + words.length,
    })
    text += words
  }
  return {
    id: 'made',
    page: { name: 'made.txt', url: null, sha256: '0'.repeat(64) },
    index: 0,
    offset: 0,
    title: null,
    authors: [],
    publisher: null,
    language: 'en',
    published: { value: null, precision: null, basis: 'unknown', evidence: [], rule: null },
    text,
    blocks,
  }
}

/** The article with sentences, tokens, quotations and grammar: what a tagger sees. */
export function taggerInput(made: MadeArticle): TaggerInput {
  const article = makeArticle(made)
  const layers = textStage.run(article, () => {}) as Pick<Layers, 'sentences' | 'tokens' | 'quotes'>
  return { ...article, ...layers, grammar: readGrammar(layers) }
}

/** The statements that the light tagger and the statements stage read off a story, with the article's text. */
export async function readStory(
  made: MadeArticle,
): Promise<{ text: string; statements: readonly Statement[] }> {
  const input = taggerInput(made)
  const tags = await lightTagger(NO_PLACES).tag(input)
  const given = { ...input, tags, entities: entitiesOf(input.text, made), times: timesOf(input.text, made) }
  const { statements: found } = await statements.run(given, () => {})
  return { text: input.text, statements: found }
}

function entitiesOf(text: string, { entities = {} }: MadeArticle): Entity[] {
  return Object.entries(entities).map(([name, [type, ...mentions]], index) => ({
    id: `e${index + 1}`,
    name,
    type,
    roles: [],
    aliases: [],
    links: {},
    mentions: mentions
      .flatMap((words) => places(text, words).map((start) => ({ words, start })))
      .sort((a, b) => a.start - b.start)
      .map(({ words, start }) => ({
        start,
        end: start + words.length,
        form: /^\p{Lu}/u.test(words) ? ('name' as const) : ('nominal' as const),
        sense: 'literal' as const,
        basis: 'stated' as const,
        rule: 'made',
      })),
  }))
}

function timesOf(text: string, { times = {} }: MadeArticle): Time[] {
  return Object.entries(times).flatMap(([words, value]) =>
    places(text, words).map((start) => ({
      start,
      end: start + words.length,
      type: 'date' as const,
      value,
      anchor: null,
      basis: 'resolved' as const,
      rule: 'made',
    })),
  )
}

function places(text: string, words: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}
