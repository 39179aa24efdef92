import { useEffect, useRef, useState } from 'preact/hooks'
import type { ReviewAnswer } from '../../../src/api/answers.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { term } from '../query/terms.ts'
import { Loading } from '../states/loading.tsx'
import { Saying } from '../states/saying.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { counted } from '../words/counts.ts'
import { modeInWords } from '../words/modes.ts'
import { inWords } from '../words/stances.ts'
import { type Item, keyOf } from './use-queue.ts'

interface Props {
  readonly item: Item
  readonly verdict: 'right' | 'not-there'
  readonly q: string
  readonly onChoose: (items: readonly Item[]) => void
  readonly onClose: () => void
}

const MOST = 200

/** Everything like the statement at hand, to be judged at once: first the list, in which any can be left out. */
export function Alike({ item, verdict, q, onChoose, onClose }: Props) {
  const kinds = kindsOf(item)
  const [kind, setKind] = useState(0)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const asked = `${q} ${kinds[kind]!.terms}`.trim()
  const answer = useAnswer<ReviewAnswer>(address('review', { q: asked, limit: MOST }))
  const button = useRef<HTMLButtonElement>(null)
  const found = answer.state === 'ready' ? answer.value.items : []
  const all = found.some((one) => keyOf(one) === keyOf(item)) ? found : [item, ...found]
  const chosen = all.filter((one) => !left.has(keyOf(one)))
  useEffect(() => button.current?.focus(), [answer.state])
  return (
    <section class="review-alike" aria-label="All like this">
      <p>
        {kinds.map(({ label }, index) => (
          <label key={label}>
            <input type="radio" name="alike" checked={kind === index} onChange={() => setKind(index)} />{' '}
            {label}
          </label>
        ))}
      </p>
      {answer.state === 'failed' && <TroubleBox trouble={answer.trouble} />}
      {answer.state === 'loading' ? (
        <Loading what="what is like it" />
      ) : (
        <>
          <ul>
            {all.map((one) => (
              <li key={keyOf(one)}>
                <label>
                  <input
                    type="checkbox"
                    checked={!left.has(keyOf(one))}
                    onChange={() => {
                      const next = new Set(left)
                      if (!next.delete(keyOf(one))) next.add(keyOf(one))
                      setLeft(next)
                    }}
                  />{' '}
                  <Saying saying={one.saying} stance={one.stance} />
                </label>
              </li>
            ))}
          </ul>
          <p>
            <button
              type="button"
              class="main-button"
              ref={button}
              disabled={chosen.length === 0}
              onClick={() => onChoose(chosen)}
            >
              {verdict === 'right' ? 'Right' : 'Not there'}: {counted(chosen.length, 'statement')}
            </button>{' '}
            <button type="button" onClick={onClose}>
              Close <kbd>Esc</kbd>
            </button>
          </p>
        </>
      )}
    </section>
  )
}

/** What makes others like it, as terms of a question. */
function kindsOf({ who, stance, mode }: Item): { readonly label: string; readonly terms: string }[] {
  const name = who?.split('; ')[0]
  const ofStance = {
    label: `${inWords(stance)}, ${modeInWords(mode)}`,
    terms: `${term('stance', stance)} ${term('mode', mode)}`,
  }
  if (name === undefined) return [ofStance]
  return [
    { label: `${name} ${inWords(stance)}`, terms: `${term('who', name)} ${term('stance', stance)}` },
    { label: `all of ${name}`, terms: term('who', name) },
    ofStance,
  ]
}
