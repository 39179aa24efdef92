import { events } from '../src/events/stage.ts'
import type { Article } from '../src/types/article.ts'
import type { NewsEvent } from '../src/types/event.ts'
import type { ThingType } from '../src/types/tags.ts'
import { inTree } from './in-tree.ts'
import { inventedArticle } from './invented-article.ts'

/** What the words stand for that head a description. */
type Heads = Readonly<Record<string, ThingType>>

/**
 * Reads a marked sentence with the tree that a network would give it. `tree`: for each token its head, counted from 1
 * (0 for the head of the sentence), and its relation. `told`: the words that name events.
 */
export async function read(
  marked: string,
  tree: string,
  told: readonly string[],
  heads: Heads = {},
): Promise<string[]> {
  const { article, found } = await eventsOf(marked, tree, told, heads)
  return found.map((event) => shown(article, event))
}

export async function readTypes(
  marked: string,
  tree: string,
  told: readonly string[],
  heads: Heads = {},
): Promise<string[]> {
  return (await eventsOf(marked, tree, told, heads)).found.map(({ type }) => type)
}

async function eventsOf(marked: string, tree: string, told: readonly string[], heads: Heads = {}) {
  const plain = inventedArticle(marked)
  const tagged = plain.tokens
    .filter(({ text }) => told.includes(text))
    .map(({ start, end }) => ({ start, end, score: 0.9 }))
  const article: Article = {
    ...plain,
    grammar: inTree(plain.grammar, plain.tokens, tree),
    entities: plain.entities.map((entity) => ({
      ...entity,
      mentions: entity.mentions.map((mention) =>
        plain.text.slice(mention.start, mention.end) === 'he' ? { ...mention, form: 'pronoun' } : mention,
      ),
    })),
    tags: {
      ...plain.tags,
      events: tagged,
      heads: plain.tokens.flatMap(({ text, start, end }) =>
        heads[text] ? [{ start, end, type: heads[text] }] : [],
      ),
    },
  }
  return { article, found: (await events.run(article, () => {})).events }
}

/** "word: actors > recipients, status, @places, time". */
function shown(article: Article, event: NewsEvent): string {
  const { text, entities, places, times } = article
  const names = (ids: readonly string[]) =>
    ids.map((id) => entities.find((one) => one.id === id)!.name).join('+') || '-'
  const where = event.places.map((index) => text.slice(places[index]!.start, places[index]!.end))
  const when = event.time === null ? '' : `, ${text.slice(times[event.time]!.start, times[event.time]!.end)}`
  return `${text.slice(...event.trigger)}: ${names(event.actors)} > ${names(event.recipients)}, ${event.status}${where.map((place) => `, @${place}`).join('')}${when}`
}
