import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocuments } from '../quality/layer.ts'
import { invented, numbers, otherWords } from './made-news.ts'

/** Words of a made article at least. */
const WORDS = 800
const PAGES = ['harbour-talks.txt', 'bridge-denial.txt', 'two-stories.txt', 'no-date.txt']
/** Of a hundred names that an article takes from the example pages, so many stay. */
const KEPT_NAMES = 30

/**
 * Made articles of 800 words and a few, always the same: paragraphs of the example pages, in each place with other nouns
 * and names, so that hardly a sentence comes twice. What an article says twice costs a reader little.
 */
export function madeTexts(count: number): string[] {
  const random = numbers(7)
  const other = otherWords()
  const paragraphs = PAGES.flatMap((page) =>
    readFileSync(new URL(`../../examples/pages/${page}`, import.meta.url), 'utf8')
      .split(/\n{2,}/)
      .filter((paragraph) => wordsIn(paragraph) > 12),
  )
  const reword = (text: string, key: string): string =>
    text.replace(/(?<=\p{Ll},? )\p{L}+/gu, (word) => {
      if (!/^\p{Lu}\p{Ll}{2}/u.test(word)) return other(word, key) ?? word
      return random(100) < KEPT_NAMES ? word : (other(word, key) ?? invented(word, random(1000)))
    })
  return Array.from({ length: count }, (_, article) => {
    const text = [`Council of Town ${article} Debates Its Budget`]
    for (let words = 0; words < WORDS; ) {
      const paragraph = reword(paragraphs[random(paragraphs.length)]!, `${article} ${text.length}`)
      text.push(paragraph)
      words += wordsIn(paragraph)
    }
    return text.join('\n\n')
  })
}

/** So many articles of the shared folder's unlabelled news, from all over it. */
export function realTexts(shared: string, count: number): string[] {
  const all = readDocuments<{ readonly text: string }>(join(shared, 'data/unlabelled/news.jsonl.gz'))
  const step = Math.max(1, Math.floor(all.length / count))
  return all.flatMap(({ text }, index) => (index % step === 0 ? [text] : [])).slice(0, count)
}

export function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
