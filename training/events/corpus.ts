import { readFileSync } from 'node:fs'
import type { Words } from '../../src/events/words.ts'
import { readSentences, readWords } from '../../src/events/words.ts'
import { readGrammar } from '../../src/grammar/read-grammar.ts'
import { text } from '../../src/text/stage.ts'
import type { ArticleText } from '../../src/types/article.ts'

/** The lines of a JSON Lines file. */
export function readLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T)
}

/** The sentences of a bare text, read as the events stage reads them. */
export async function sentencesOf(content: string): Promise<Words[]> {
  const read = await readText(content)
  return readSentences(read, read.sentences.length)
}

/** All words of a bare text in one row. */
export async function wordsOf(content: string): Promise<Words> {
  const read = await readText(content)
  return readWords(read, [0, read.tokens.length])
}

async function readText(content: string) {
  const layers = await text.run({ text: content, blocks: [] } as unknown as ArticleText, () => {})
  return { ...layers, grammar: readGrammar(layers) }
}

/** Writes a model with rounded weights, one feature a line, features without weight left out. */
export function modelJson(
  classes: readonly string[],
  bias: readonly number[],
  weights: ReadonlyMap<string, readonly number[]>,
): string {
  const round = (x: number) => Math.round(x * 100) / 100
  const rows = [...weights]
    .map(([feature, row]) => [feature, row.map(round)] as const)
    .filter(([, row]) => row.some((x) => Math.abs(x) >= 0.05))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, row]) => `    ${JSON.stringify(feature)}: ${JSON.stringify(row)}`)
  return `{\n  "classes": ${JSON.stringify(classes)},\n  "bias": ${JSON.stringify(bias.map(round))},\n  "weights": {\n${rows.join(',\n')}\n  }\n}\n`
}
