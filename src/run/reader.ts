import { type CutArticle, splitPage } from '../articles/split-page.ts'
import { OnrecordError } from '../base/errors.ts'
import { carriedBy, noteTaker } from '../base/notes.ts'
import { VERSION } from '../base/version.ts'
import { readPage } from '../pages/read-page.ts'
import type { Article, ArticleText, Layers } from '../types/article.ts'
import type { Note, TakeNote } from '../types/note.ts'
import type { Page, RawPage } from '../types/page.ts'
import type { ReadBy } from '../types/read-by.ts'
import { type AnyStage, pipeline, type Resources } from './pipeline.ts'
import { mostWords, type ReadingLimits } from './reading-limits.ts'
import { isTooLong, refuseTooLong } from './too-long.ts'
import { unwrapArticle } from './unwrapped-article.ts'

/** Reads pages into articles with every layer. Imports nothing of Node's: it runs in a browser tab, too. */
export interface Reader {
  /** The program, rules, tagger and model that read the articles; it is part of every line. */
  readonly readBy: ReadBy
  /** How many pages it reads at the same time. */
  readonly workers: number
  /** The most words of an article. */
  readonly articleWords: number
  /**
   * Reads bytes into articles. `note` receives the notes on the page that belong to no article, with spans in the
   * page's text. Throws `OnrecordError` if the page cannot be read at all. `signal` gives the page up; only a reader
   * with worker threads obeys it.
   */
  read(raw: RawPage, note?: TakeNote, signal?: AbortSignal): Promise<Article[]>
  /** The same for a page that is text already. */
  readText(page: Page, note?: TakeNote): Promise<Article[]>
  close(): Promise<void>
}

const NOTHING: Layers = {
  sentences: [],
  tokens: [],
  quotes: [],
  signals: null,
  grammar: { words: [], phrases: [], verbs: [], clauses: [], by: {} },
  tags: { attributions: [], names: [] },
  entities: [],
  places: [],
  times: [],
  quantities: [],
  statements: [],
  events: [],
  relations: [],
}

/**
 * Makes a reader. Throws if a stage needs a layer that no earlier stage gives.
 *
 * @example
 * ```ts
 * const reader = createReader(await loadResources())
 * for await (const found of findPages(['examples/pages'])) {
 *   if ('page' in found) for (const article of await reader.read(found.page)) console.log(article.title)
 * }
 * ```
 */
export function createReader(resources: Resources, limits: ReadingLimits = {}): Reader {
  const stages = pipeline(resources)
  checkOrder(stages)
  const most = mostWords(limits)
  const readBy = readByOf(resources)

  async function readRaw(raw: RawPage, note?: TakeNote): Promise<Article[]> {
    const ofPage = noteTaker()
    return readNoted(await readPage(raw, ofPage.note), ofPage, note)
  }

  async function readNoted(
    page: Page,
    ofPage: ReturnType<typeof noteTaker>,
    note: TakeNote = () => {},
  ): Promise<Article[]> {
    const cut = splitPage(page, ofPage.note)
    const articles: Article[] = []
    refuseTooLong(page, cut, most)
    for (const article of shareOut(ofPage.notes, cut, note)) {
      articles.push({ ...(await runStages(stages, article, most)), readBy })
    }
    return articles
  }

  return {
    readBy,
    workers: 1,
    articleWords: most,
    readText: (page, note) => readNoted(page, noteTaker(), note),
    read: readRaw,
    async close() {
      await resources.network?.close()
      await resources.tagger.close()
    },
  }
}

/** Gives each article the notes on its page whose span it contains; `left` receives the others. */
function shareOut(ofPage: readonly Note[], articles: readonly CutArticle[], left: TakeNote): CutArticle[] {
  const notes = articles.map((article) => [...article.notes])
  for (const note of ofPage) {
    const carried = articles.map((article) => carriedBy(article, note))
    carried.forEach((own, index) => {
      if (own) notes[index]!.unshift(own)
    })
    if (carried.every((own) => own === null)) left(note.code, note.start, note.end, note.message)
  }
  return articles.map((article, index) => ({ ...article, notes: notes[index]! }))
}

function readByOf({ tagger, network, rules }: Resources): ReadBy {
  return {
    program: `onrecord ${VERSION}`,
    rules: rules ?? null,
    tagger: tagger.name,
    model: network?.model ?? null,
  }
}

/**
 * Runs every stage over one article. An article that is not in English, or too long, keeps its text and gets a note.
 */
async function runStages(
  stages: readonly AnyStage[],
  article: CutArticle,
  most: number,
): Promise<Omit<Article, 'readBy'>> {
  const { notes, note } = noteTaker()
  let layers: Layers = NOTHING
  if (isForeign(article, note) || isTooLong(article, most, note)) {
    return { ...article, ...finished(layers), notes: [...article.notes, ...notes] }
  }
  const spaced = withoutFormFeeds(article)
  const wrapped = unwrapArticle(spaced)
  const text = wrapped?.article ?? spaced
  for (const stage of stages) layers = { ...layers, ...(await stage.run({ ...text, ...layers }, note)) }
  const read = wrapped ? wrapped.back(layers, notes) : { ...layers, notes }
  return { ...article, ...finished(read), notes: [...article.notes, ...read.notes] }
}

/** The article with a blank in place of each form feed: a sentence goes on over the end of a page. */
function withoutFormFeeds(article: CutArticle): CutArticle {
  return article.text.includes('\f') ? { ...article, text: article.text.replaceAll('\f', ' ') } : article
}

/** The layers without the outputs of the network, which are not needed after the stages. */
function finished<T extends Layers>({ signals: _, ...layers }: T): Omit<T, 'signals'> {
  return layers
}

function isForeign(article: ArticleText, note: TakeNote): boolean {
  if (article.language === 'en' || article.language === 'und') return false
  note(
    'articles/not-english',
    0,
    article.text.length,
    `the language is "${article.language}"; Onrecord reads statements in English only`,
  )
  return true
}

function checkOrder(stages: readonly AnyStage[]): void {
  const given = new Set<string>()
  for (const stage of stages) {
    for (const need of stage.needs as readonly string[]) {
      if (given.has(need)) continue
      const giver = stages.find((other) => (other.gives as readonly string[]).includes(need))
      throw new OnrecordError(
        'pipeline/out-of-order',
        `Stage "${stage.name}" needs "${need}", but no earlier stage gives it.`,
        giver ? `Put "${giver.name}" before it.` : 'No stage gives it at all.',
      )
    }
    for (const layer of stage.gives) given.add(layer)
  }
}
