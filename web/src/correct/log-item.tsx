import type { Correction } from '../../../src/record.ts'
import { links } from '../routes/links.ts'
import { dayInWords } from '../words/days.ts'
import { inWords } from '../words/stances.ts'
import { askToChange } from './asked.ts'
import { changeInWords } from './change-in-words.ts'

/** A line of the log. */
export function LogItem({ correction }: { readonly correction: Correction }) {
  const { number, at, by, why, change, state, conflict } = correction
  return (
    <li class={`log-item is-${state}`} id={`c${number}`}>
      <p>
        <span class="quiet">{number}</span> <span class={`log-state log-${state}`}>{inWords(state)}</span>{' '}
        <strong>{changeInWords(change, correction)}</strong> {place(correction)}
      </p>
      {why && <p class="log-why">{why}</p>}
      {conflict && <p class="log-conflict-why">Cannot be carried out: {conflict}</p>}
      <p class="quiet">
        {by}, <time dateTime={at}>{`${dayInWords(at)}, ${at.slice(11, 16)}`}</time>
        {state !== 'undone' && change.do !== 'undo' && (
          <>
            {' · '}
            <button
              type="button"
              class="link-button"
              onClick={() =>
                askToChange({
                  heading: `Take back no. ${number}`,
                  change: { do: 'undo', correction: number },
                  one: changeInWords(change, correction),
                  other: '',
                })
              }
            >
              Undo<span class="unseen"> no. {number}</span>
            </button>
          </>
        )}
      </p>
    </li>
  )
}

/** A way to what it is about. */
function place({ change }: Correction) {
  if (change.do === 'undo') return <a href={`#c${change.correction}`}>no. {change.correction}</a>
  if ('target' in change) {
    const { article, start, end } = change.target.anchor
    return <a href={links.words(article, [start, end])}>in the article</a>
  }
  const to = (at: { article: string; id: string }) => links.article(at.article, at.id || undefined)
  return (
    <>
      <a href={to(change.one)}>the one</a>, <a href={to(change.other)}>the other</a>
    </>
  )
}
