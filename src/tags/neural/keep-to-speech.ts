import { overlaps, trimmed } from '../../base/spans.ts'
import type { Span } from '../../types/span.ts'
import type { TaggerInput } from '../../types/tagger.ts'
import type { TaggedAttribution } from '../../types/tags.ts'

/** The least share of its code units between quotation marks by which a part of a sentence is quoted. */
const QUOTED = 0.5

type Article = Pick<TaggerInput, 'text' | 'sentences' | 'blocks' | 'quotes'>

/**
 * Drops the parts of a content that its cue does not cite. Each holds for all but one in a hundred such parts of
 * PolNeAR's training part:
 *
 * - Plain words of another sentence than the cue's are the article's own, if the cue's sentence has words of the content:
 *   "S1. S2, X said." cites S2 alone. After a colon a turn may go on over several sentences.
 * - A cue with words of its own cites no quotation that was closed in an earlier paragraph; one with plain words of its
 *   own, none of an earlier sentence: '"Q." S, X said.' cites S alone.
 * - After a quotation and its cue ("…," he said), the speaker goes on between quotation marks or not at all.
 */
export function keepToSpeech(attribution: TaggedAttribution, article: Article): TaggedAttribution {
  const { blocks, quotes, text } = article
  const cue = attribution.cue[0]
  const home = cue && blocks.find(({ start, end }) => overlaps([start, end], cue))
  if (!cue || !home) return attribution
  const parts = attribution.content.map((span) => partsOf(span, article))
  const content = parts.flat()
  const speaks = content.some(
    ({ span }) => isQuotation(span, article) && span[1] <= cue[0] && span[0] >= home.start,
  )
  const hasOwn = content.some(({ span: [start, end] }) => end > home.start && start < home.end)
  const inSentence = content.filter(({ sentence }) => overlaps(sentence, cue))
  const isPlain = inSentence.length > 0 && inSentence.every(({ quoted }) => !quoted)
  const isTurn = !/\p{L}/u.test(text.slice(...cue))
  const isCited = ({ span, sentence, quoted }: Part): boolean => {
    const isElsewhere = !overlaps(sentence, cue)
    if (!quoted && inSentence.length > 0 && !isTurn && isElsewhere) return false
    if (hasOwn && span[1] <= home.start) return isLeftOpen(span, article)
    if (isPlain && isElsewhere && span[1] <= cue[0]) return isLeftOpen(span, article)
    return !(speaks && span[0] > cue[0] && !quotes.some(({ start, end }) => overlaps([start, end], span)))
  }
  if (content.every(isCited)) return attribution
  return { ...attribution, content: parts.flatMap((of) => joined(of, isCited)) }
}

/** A content's words in one sentence. */
interface Part {
  readonly span: Span
  readonly sentence: Span
  readonly quoted: boolean
}

/** The parts of a piece of a content, sentence by sentence; the piece itself if no sentence contains it. */
function partsOf(span: Span, { text, sentences, quotes }: Article): Part[] {
  const quoted = ([start, end]: Span): boolean => {
    const inside = quotes.reduce(
      (sum, q) => sum + Math.max(0, Math.min(end, q.end) - Math.max(start, q.start)),
      0,
    )
    return inside >= QUOTED * (end - start)
  }
  const parts = sentences
    .filter((sentence) => overlaps(sentence, span))
    .map((sentence): Part => {
      const part = trimmed(text, [Math.max(span[0], sentence[0]), Math.min(span[1], sentence[1])])
      return { span: part, sentence, quoted: quoted(part) }
    })
  return parts.length > 0 ? parts : [{ span, sentence: span, quoted: quoted(span) }]
}

/** The cited parts of one piece; parts that follow each other are one span. */
function joined(parts: readonly Part[], isCited: (part: Part) => boolean): Span[] {
  const spans: Span[] = []
  let open = false
  for (const part of parts) {
    const cited = isCited(part)
    if (cited && open) spans[spans.length - 1] = [spans.at(-1)![0], part.span[1]]
    else if (cited) spans.push(part.span)
    open = cited
  }
  return spans
}

function isQuotation([start, end]: Span, { quotes }: Article): boolean {
  return quotes.some((quote) => quote.start === start && quote.end === end)
}

/** Whether the speech that contains the words goes on in the next paragraph. */
function isLeftOpen(span: Span, { quotes }: Article): boolean {
  return quotes.some((quote) => quote.continues && overlaps([quote.start, quote.end], span))
}
