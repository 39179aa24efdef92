import { useEffect } from 'preact/hooks'
import type { ArticleRowsAnswer } from '../../../src/api/answers.ts'
import { address, fetchAnswer } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { links } from '../routes/links.ts'
import { LinkedSaying } from '../states/saying.tsx'
import { StanceTag } from '../states/stance-tag.tsx'
import { percent } from '../words/confidence.ts'
import { dayInWords } from '../words/days.ts'
import { modeInWords } from '../words/modes.ts'
import { outletInWords } from '../words/outlet.ts'
import { stanceGroup } from '../words/stances.ts'
import type { Item, Verdict } from './use-queue.ts'

interface Props {
  readonly item: Item
  /** The one that comes next: its article is asked for beforehand. */
  readonly next: Item | undefined
  readonly verdict: Verdict | undefined
  /** Whether others' verdicts are shown only after one's own. */
  readonly isBlind: boolean
}

const WORDS: Readonly<Record<string, string>> = {
  right: 'right',
  'not-there': 'not there',
  edited: 'corrected',
}

/** The statement at hand: the sentence, and the words where they stand in the article. */
export function ItemCard({ item, next, verdict, isBlind }: Props) {
  const { stance, who, role, asWritten, confidence, verdicts } = item
  const names = who === null || item.holderKind === 'anonymous' ? [] : who.split('; ')
  useEffect(() => {
    // The browser keeps the answer for the card to come.
    if (next) void fetchAnswer(rowsAddress(next)).catch(() => undefined)
  }, [next])
  return (
    <section class={`review-item${verdict ? ' is-judged' : ''}`} aria-label="The statement at hand">
      <LinkedSaying
        saying={item.saying}
        stance={stance}
        holder={names.length === 1 ? links.holder(names[0]!) : null}
        href={links.article(item.article, item.statement)}
      />
      <p class="review-facts">
        <StanceTag stance={stance} /> {modeInWords(item.mode)}
        {role && <> · {role}</>}
        {asWritten && <> · here: {asWritten}</>} · sure to {percent(confidence)}
        {verdict && verdict !== 'later' && <b> · {WORDS[verdict]}</b>}
      </p>
      <Context item={item} />
      <p class="quiet">
        {outletInWords(item.publisher, item.page)},{' '}
        {item.published ? dayInWords(item.published) : 'day not known'}
        {item.title && ` · ${item.title}`}
      </p>
      {verdicts.length > 0 && (!isBlind || verdict) && (
        <ul class="review-verdicts">
          {verdicts.map(({ correction, by, says }) => (
            <li key={correction}>
              {by}: {WORDS[says]}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function rowsAddress({ article }: Item): string {
  return address(`articles/${encodeURIComponent(article)}/rows`)
}

/** So many characters before and behind the words. */
const AROUND = 420

/** The words in their paragraphs. */
function Context({ item }: { readonly item: Item }) {
  const answer = useAnswer<ArticleRowsAnswer>(rowsAddress(item))
  const text = answer.value?.id === item.article ? answer.value.text : null
  if (text === null) return <p class="review-context is-loading" />
  const from = Math.max(0, text.indexOf(' ', item.start - AROUND))
  const to = text.lastIndexOf(' ', item.end + AROUND)
  const start = item.start < AROUND ? 0 : from
  const end = to <= item.end || item.end + AROUND >= text.length ? text.length : to
  return (
    // It may be longer than its box, which then is scrolled by keyboard, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <p class="review-context" tabIndex={0}>
      {start > 0 && '… '}
      {text.slice(start, item.start)}
      <mark class={`stance stance-${stanceGroup(item.stance)}`}>{text.slice(item.start, item.end)}</mark>
      {text.slice(item.end, end)}
      {end < text.length && ' …'}
    </p>
  )
}
