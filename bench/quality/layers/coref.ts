import type { Span } from '../../../src/types/span.ts'
import { type Layer, readDocuments, readyPage } from '../layer.ts'

interface CorefMention {
  readonly start: number
  readonly end: number
  readonly cluster: string
  readonly name?: Span
  readonly head?: Span
}

/**
 * Mentions with their entity, for `coref.mjs`, drawn as the corpus draws them: with the article before and the possessive
 * ending behind; nouns that modify ("US officials") are mentions, adjectives are none; a country and its government are
 * one chain.
 */
export const layer: Layer = {
  name: 'coref',
  async *predict(path, { reader }) {
    const onrecord = await reader()
    for (const document of readDocuments<{ id: string; text: string }>(path)) {
      const [article] = await onrecord.readText(readyPage(document))
      const mentions: CorefMention[] = (article?.entities ?? []).flatMap(({ id, links, mentions: all }) =>
        all
          .filter(({ form, rule }) => form !== 'name' || rule !== 'demonym')
          .map(({ start, end, form, name, head }) => {
            const [from, to] =
              form === 'pronoun' ? [start, end] : widened(document.text, [start, end], form === 'name')
            return {
              start: from,
              end: to,
              cluster: links.iso3166 ?? id,
              ...(form === 'name' ? { name: name ?? ([start, end] as const) } : {}),
              ...(head ? { head } : {}),
            }
          }),
      )
      yield { id: document.id, mentions }
    }
  },
}

/** Words that may follow a whole noun phrase; another noun would make the name its modifier ("the Varna harbour"). */
const AFTER =
  /^(?:\s*(?:$|[^\p{L}\s])|\s+(?:and|or|but|of|in|on|at|to|for|from|with|by|as|that|which|who|when|while|after|before|because|since|until|than|into|about|over|against|between|during|through|is|was|are|were|be|been|has|have|had|will|would|could|should|may|might|can|must|do|does|did|not|also|said|says|\p{Ll}+(?:ed|s))\b)/u

function widened(text: string, [start, end]: Span, isNamed: boolean): Span {
  const article = /(?<![\p{L}\p{N}])the\s+$/iu.exec(text.slice(Math.max(0, start - 6), start))
  const ending = /^(?:['’]s(?!\p{L})|['’](?=\s))/u.exec(text.slice(end, end + 3))
  const behind = end + (ending?.[0].length ?? 0)
  const isWhole = !isNamed || ending !== null || AFTER.test(text.slice(end, end + 30))
  return [start - (isWhole ? (article?.[0].length ?? 0) : 0), behind]
}
