import pairTypes from '../../../data/languages/en/events/pair-types.json' with { type: 'json' }
import { classifyPair } from '../../../src/events/actor-pair.ts'
import type { LinearModel } from '../../../src/events/linear.ts'
import { ploverOf } from '../../../src/events/plover.ts'
import { readWords } from '../../../src/events/words.ts'
import { readGrammar } from '../../../src/grammar/read-grammar.ts'
import { text } from '../../../src/text/stage.ts'
import type { Article, ArticleText } from '../../../src/types/article.ts'
import type { Mention } from '../../../src/types/entity.ts'
import type { NewsEvent } from '../../../src/types/event.ts'
import type { Span, Spanned } from '../../../src/types/span.ts'
import { type Layer, readDocuments, readyPage } from '../layer.ts'

interface Document {
  readonly id: string
  readonly text: string
  readonly source: Spanned | null
  readonly target: Spanned | null
}

interface Claim {
  readonly type: string
  readonly source: Spanned | null
  readonly target: Spanned | null
}

/**
 * Event types for `events.mjs`. With `--given` the type for the file's source and target; without, the events that
 * the reader finds, a line for each pair of sides.
 */
export const layer: Layer = {
  name: 'events',
  async *predict(path, { given, reader }) {
    for (const document of readDocuments<Document>(path)) {
      if (given) yield { id: document.id, plover: await typeOfPair(document) }
      else {
        const [article] = await (await reader()).readText(readyPage({ id: document.id, text: document.text }))
        yield {
          id: document.id,
          events: article ? article.events.flatMap((event) => claims(article, event)) : [],
        }
      }
    }
  },
}

async function typeOfPair({ text: content, source, target }: Document): Promise<string> {
  const bare = { text: content, blocks: [] } as unknown as ArticleText
  const layers = await text.run(bare, () => {})
  const words = readWords({ ...layers, grammar: readGrammar(layers) }, [0, layers.tokens.length])
  const span = (actor: Spanned | null): Span | null => (actor ? [actor.start, actor.end] : null)
  return classifyPair(pairTypes as LinearModel, words, { source: span(source), target: span(target) })
}

/** An event as pairs of mentions near its trigger. Two who act together are source and target of each other. */
function claims(article: Article, event: NewsEvent): Claim[] {
  const type = typeOf(event)
  if (type === null) return []
  const actors = event.actors.map((id) => mentionNear(article, id, event.trigger))
  const recipients = event.recipients.map((id) => mentionNear(article, id, event.trigger))
  const places = event.places.map((i) => article.places[i]!)
  if (recipients.length === 0 && actors.length > 1) return [{ type, source: actors[0]!, target: actors[1]! }]
  const targets = recipients.length > 0 ? recipients : places
  const target = targets[0] ? { start: targets[0].start, end: targets[0].end } : null
  return [{ type, source: actors[0] ?? null, target }]
}

/** The scorer's types hold tense: a promise to cooperate is AGREE, a promise of force THREATEN, a refusal REJECT. */
function typeOf(event: NewsEvent): string | null {
  const { status, polarity } = event
  const type = ploverOf(event)
  if (type === null) return null
  const cooperative = /^(?:CONSULT|SUPPORT|COOPERATE|AID|CONCEDE|RETREAT)$/.test(type)
  const hostile = /^(?:PROTEST|SANCTION|MOBILIZE|COERCE|ASSAULT)$/.test(type)
  if (cooperative && polarity === 'negative') return 'REJECT'
  if (cooperative && status === 'planned') return 'AGREE'
  if (hostile && status === 'planned') return 'THREATEN'
  return type
}

/** The mention nearest to the trigger, a name before a description before a pronoun. */
function mentionNear(article: Article, id: string, [start]: Span): Spanned {
  const forms = ['name', 'nominal', 'pronoun']
  const sentence = article.sentences.find(([from, to]) => from <= start && start < to)!
  const far = ({ start: at, form }: Mention) =>
    Math.abs(at - start) + (sentence[0] <= at && at < sentence[1] ? 0 : 1e6) + 1e4 * forms.indexOf(form)
  const mentions = article.entities.find((entity) => entity.id === id)!.mentions
  const nearest = mentions.reduce((a, b) => (far(b) < far(a) ? b : a))
  return { start: nearest.start, end: nearest.end }
}
