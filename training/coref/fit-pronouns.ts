/**
 * Fits the weights by which pronouns choose their antecedent: `node training/coref/fit-pronouns.ts GUM_TRAIN GUM_DEV [--write]`.
 *
 * GUM files are JSON Lines, plain or gzipped. The score is F1 of "he", "she", "it" and "they" to the right name. Weights
 * climb one at a time, in rounds of ever smaller steps. News is scored in folds of whole documents: each fold with
 * weights that never saw it. `--write` fits on everything and writes `data/languages/en/coreference/pronouns.json`.
 */
import { writeFileSync } from 'node:fs'
import { readDocuments, readyPage } from '../../bench/quality/layer.ts'
import { splitPage } from '../../src/articles/split-page.ts'
import { entities as entityStage } from '../../src/entities/stage.ts'
import { type PronounWeights, WEIGHTS } from '../../src/entities/pronouns.ts'
import { loadResources } from '../../src/index.ts'
import { tags as tagStage } from '../../src/tags/stage.ts'
import { text as textStage } from '../../src/text/stage.ts'

interface GoldMention {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly cluster: string
  readonly form: string
  readonly named?: boolean
  readonly ner?: string
  readonly name?: readonly [number, number]
}

interface Document {
  readonly id: string
  readonly genre: string
  readonly text: string
  readonly mentions: readonly GoldMention[]
}

interface Prepared {
  readonly genre: string
  /** The names of the right entity by "start end" of each pronoun; `null` where it has none. */
  readonly answers: ReadonlyMap<string, ReadonlySet<string> | null>
  readonly article: Parameters<typeof entityStage.run>[0]
}

const GENRES = new Set(['news', 'interview', 'bio', 'academic', 'court'])
const FOLDS = 5
const STEPS = [0.6, 0.3]
const LEAST_GAIN = 0.003
const THIRD = /^(?:he|him|his|she|her|hers|it|its|they|them|their|theirs|himself|herself|itself|themselves)$/i
const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '').replace(/^the /, '')

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const { tagger } = await loadResources({ tagger: 'light' })
const prepared: Prepared[] = []
for (const document of files.flatMap((file) => readDocuments<Document>(file))) {
  if (GENRES.has(document.genre)) prepared.push(await prepare(document))
}
const news = prepared.filter(({ genre }) => genre === 'news')
const others = prepared.filter(({ genre }) => genre !== 'news')
const start = { ...WEIGHTS }
console.log(`before: news ${f1(news, start)}, others ${f1(others, start)}`)

const folded = { ok: 0, answered: 0, asked: 0 }
for (let fold = 0; fold < FOLDS; fold++) {
  const held = news.filter((_, index) => index % FOLDS === fold)
  const weights = climb([...others, ...news.filter((_, index) => index % FOLDS !== fold)])
  const counts = count(held, weights)
  folded.ok += counts.ok
  folded.answered += counts.answered
  folded.asked += counts.asked
  console.log(`fold ${fold}: ${fOf(counts).toFixed(4)}, before ${f1(held, start)}`)
}
console.log(`news in folds: ${fOf(folded).toFixed(4)}`)
if (process.argv.includes('--write')) {
  const weights = climb(prepared)
  console.log(`fitted on all: news ${f1(news, weights)}, others ${f1(others, weights)}`)
  const path = new URL('../../data/languages/en/coreference/pronouns.json', import.meta.url)
  writeFileSync(path, `${JSON.stringify(weights, null, 2)}\n`)
}

async function prepare(document: Document): Promise<Prepared> {
  const note = () => {}
  const [article] = splitPage(readyPage(document), note)
  const layered = { ...article!, ...(await textStage.run(article!, note)) }
  const tagged = { ...layered, ...(await tagStage(tagger).run(layered, note)) }
  return { genre: document.genre, article: tagged, answers: answersOf(document) }
}

function answersOf({ text, mentions }: Document): Map<string, Set<string> | null> {
  const chains = Map.groupBy(mentions, ({ cluster }) => cluster)
  const answers = new Map<string, Set<string> | null>()
  for (const chain of chains.values()) {
    if (!/^(?:person|organization|place)$/.test(chain[0]!.type)) continue
    const names = chain.flatMap(({ named, ner, name }) =>
      named && ner !== 'GROUP' && name ? [plain(text.slice(...name))] : [],
    )
    for (const { start, end, form } of chain) {
      if (form !== 'pron' || !THIRD.test(text.slice(start, end))) continue
      answers.set(`${start} ${end}`, names.length > 0 ? new Set(names) : null)
    }
  }
  return answers
}

function count(documents: readonly Prepared[], weights: PronounWeights) {
  Object.assign(WEIGHTS, weights)
  const counts = { ok: 0, answered: 0, asked: 0 }
  for (const { article, answers } of documents) {
    for (const names of answers.values()) if (names) counts.asked++
    const { entities } = entityStage.run(article, () => {}) as ReturnType<typeof entityStage.run> & {
      entities: readonly { name: string; mentions: readonly { start: number; end: number; form: string }[] }[]
    }
    for (const { name, mentions } of entities) {
      const isNamed = mentions.some(({ form }) => form === 'name')
      for (const { start, end, form } of mentions) {
        const names = answers.get(`${start} ${end}`)
        if (form !== 'pronoun' || names === undefined || !isNamed) continue
        counts.answered++
        if (names?.has(plain(name))) counts.ok++
      }
    }
  }
  return counts
}

function fOf({ ok, answered, asked }: { ok: number; answered: number; asked: number }): number {
  return (2 * ok) / Math.max(1, answered + asked)
}

function f1(documents: readonly Prepared[], weights: PronounWeights): string {
  return fOf(count(documents, weights)).toFixed(4)
}

/** News and other texts count alike, so that the many biographies do not outvote the news. */
function worth(documents: readonly Prepared[], weights: PronounWeights): number {
  const ours = documents.filter(({ genre }) => genre === 'news')
  const theirs = documents.filter(({ genre }) => genre !== 'news')
  return (fOf(count(ours, weights)) + fOf(count(theirs, weights))) / 2
}

/** Takes each weight a step up or down while that helps by more than chance would. */
function climb(documents: readonly Prepared[]): PronounWeights {
  let best = { ...start }
  let most = worth(documents, best)
  for (const step of STEPS) {
    for (const key of Object.keys(start) as (keyof PronounWeights)[]) {
      for (const way of [1, -1]) {
        for (;;) {
          const tried = { ...best, [key]: Math.round((best[key] + way * step) * 100) / 100 }
          const score = worth(documents, tried)
          if (score < most + LEAST_GAIN) break
          best = tried
          most = score
        }
      }
    }
  }
  return best
}
