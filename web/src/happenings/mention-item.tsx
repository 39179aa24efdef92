import type { EventMention, EventView, Within } from '../../../src/record.ts'
import { CopiesUnder } from '../copies/copies-under.tsx'
import { askToChange, askToCorrect } from '../correct/asked.ts'
import { links } from '../routes/links.ts'
import { dayInWords } from '../words/days.ts'
import { Status } from './event-line.tsx'

interface Props {
  readonly mention: EventMention
  /** The same in copies of the article. */
  readonly copies: readonly EventMention[]
  readonly event: EventView
  /** Another mention of the event; `null` where there is none. */
  readonly other: Within | null
}

/** One mention of an event: its sentence, its holders, and its article. */
export function MentionItem({ mention, copies, event, other }: Props) {
  const { at, words, sentence, status, title, publisher, published, told } = mention
  const from = sentence.indexOf(words)
  return (
    <li class="mention">
      <a class="statement-words" href={links.article(at.article, at.id)}>
        {from < 0 ? (
          sentence || words
        ) : (
          <>
            {sentence.slice(0, from)}
            <mark class="thing thing-event">{words}</mark>
            {sentence.slice(from + words.length)}
          </>
        )}
      </a>
      <p class="statement-who">
        <Status status={status} told={told} />
      </p>
      <p class="statement-where quiet">
        {publisher ?? 'outlet not known'}, {published ? dayInWords(published) : 'day not known'}
        {title && ` · ${title}`}
      </p>
      <CopiesUnder
        copies={copies.map((copy) => ({
          ...{ key: copy.at.article, href: links.article(copy.at.article, copy.at.id) },
          ...{ publisher: copy.publisher, page: copy.title ?? copy.at.article, published: copy.published },
        }))}
      />
      <p class="position-tools screen-only">
        <button type="button" class="link-button" onClick={() => askToCorrect({ ...at, layer: 'events' })}>
          Correct<span class="unseen"> “{words}”</span>
        </button>
        {other && (
          <button
            type="button"
            class="link-button"
            onClick={() =>
              askToChange({
                heading: 'Take this mention out of the event',
                change: { do: 'split', layer: 'event', one: at, other },
                one: sentence || words,
                other: event.words,
                after: links.event(`${other.article}/${other.id}`),
              })
            }
          >
            Another event<span class="unseen">: “{words}”</span>
          </button>
        )}
      </p>
    </li>
  )
}
