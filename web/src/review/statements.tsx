import { useEffect, useState } from 'preact/hooks'
import { askToCorrect, done } from '../correct/asked.ts'
import { sign, signature } from '../correct/signature.ts'
import { KEYS } from '../frame/keys.ts'
import { location } from '../routes/location.ts'
import { Loading } from '../states/loading.tsx'
import { Nothing } from '../states/nothing.tsx'
import { sayingText } from '../states/saying.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { number } from '../words/counts.ts'
import { Alike } from './alike.tsx'
import { Filters, LOOKS } from './filters.tsx'
import { ItemCard } from './item-card.tsx'
import { noteSent } from './outbox.ts'
import { PostState } from './post-state.tsx'
import { QueueList } from './queue-list.tsx'
import { type Item, keyOf, type Queue, useQueue } from './use-queue.ts'

const SAID = { right: 'Right', 'not-there': 'Not there', edited: 'Corrected', later: 'Later' } as const

/** The queue of statements: one key a verdict, and the next one comes by itself. */
export function Statements() {
  const { parameters } = location.value
  const look = LOOKS[parameters.get('look') ?? ''] ?? LOOKS.new!
  const queue = useQueue({
    q: parameters.get('q') ?? '',
    order: parameters.get('order') ?? 'doubt',
    looked: look.looked,
    ...(look.isSecond && { reader: signature.value.trim() || 'reader' }),
  })
  const [alike, setAlike] = useState<'right' | 'not-there' | null>(null)
  const [last, setLast] = useState('')
  const item = queue.items[queue.at]
  const judge = (verdict: 'right' | 'not-there' | 'later') => {
    if (!item) return
    queue.judge(verdict)
    setLast(`${SAID[verdict]}: ${sayingText(item.saying).slice(0, 90)}`)
  }
  const undo = () => {
    queue.undo()
    setLast('Taken back.')
  }
  useEffect(
    () =>
      KEYS.add({
        a: () => judge('right'),
        x: () => judge('not-there'),
        s: () => judge('later'),
        e: () => item && correct(item),
        A: () => item && setAlike('right'),
        X: () => item && setAlike('not-there'),
        u: undo,
        j: () => queue.step(1),
        k: () => queue.step(-1),
        Escape: () => setAlike(null),
      }),
    [queue],
  )
  useEdited(queue, item)
  if (queue.trouble && queue.items.length === 0) return <TroubleBox trouble={queue.trouble} isPage />
  return (
    <>
      <div class="review-head">
        <h1 class="page-heading">Look at statements</h1>
        <Progress queue={queue} />
        <label class="review-sign">
          Signed{' '}
          <input
            type="text"
            maxLength={100}
            placeholder="reader"
            value={signature.value}
            onChange={(event) => sign(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
          />
        </label>
        <PostState />
      </div>
      <Filters />
      {queue.total === null ? (
        <Loading what="the queue" />
      ) : !item ? (
        <Nothing heading={queue.total === 0 ? look.nothing : 'All looked at.'} isPage={false}>
          {queue.verdicts.size > 0 && (
            <p>
              <button type="button" onClick={undo}>
                Take the last back <kbd>u</kbd>
              </button>
            </p>
          )}
        </Nothing>
      ) : (
        <div class="review-columns">
          <QueueList queue={queue} />
          <div>
            <ItemCard
              item={item}
              next={queue.items[queue.at + 1]}
              verdict={queue.verdicts.get(`${item.article}/${item.statement}`)}
              isBlind={look.isSecond}
            />
            <p class="review-verbs">
              <button type="button" class="main-button" onClick={() => judge('right')}>
                Right <kbd>a</kbd>
              </button>
              <button type="button" onClick={() => judge('not-there')}>
                Not there <kbd>x</kbd>
              </button>
              <button type="button" onClick={() => correct(item)}>
                Put it right <kbd>e</kbd>
              </button>
              <button type="button" onClick={() => judge('later')}>
                Later <kbd>s</kbd>
              </button>
              <button type="button" disabled={queue.verdicts.size === 0} onClick={undo}>
                Undo <kbd>u</kbd>
              </button>
              <span class="review-all">
                All like this:{' '}
                <button type="button" class="link-button" onClick={() => setAlike('right')}>
                  right <kbd>A</kbd>
                </button>{' '}
                <button type="button" class="link-button" onClick={() => setAlike('not-there')}>
                  not there <kbd>X</kbd>
                </button>
              </span>
            </p>
            <p class="review-last quiet" role="status">
              {last}
            </p>
            {alike && (
              <Alike
                item={item}
                verdict={alike}
                q={parameters.get('q') ?? ''}
                onClose={() => setAlike(null)}
                onChoose={(chosen) => {
                  setAlike(null)
                  queue.judge(alike, chosen)
                  setLast(`${SAID[alike]}: ${number(chosen.length)} statements.`)
                }}
              />
            )}
          </div>
        </div>
      )}
    </>
  )
}

function correct({ article, statement }: Item): void {
  askToCorrect({ article, layer: 'statements', id: statement, verb: 'edit' })
}

/** A correction made in the dialog is a verdict, too. */
function useEdited(queue: Queue, item: Item | undefined): void {
  const correction = done.value
  useEffect(() => {
    if (!correction || !item || !('target' in correction.change)) return
    const { id, anchor } = correction.change.target
    if (id !== item.statement || anchor.article !== item.article) return
    noteSent(keyOf(item), correction.number)
    done.value = null
    queue.judge('edited')
  }, [correction])
}

function Progress({ queue: { verdicts, total, looked } }: { readonly queue: Queue }) {
  if (total === null || total === 0) return null
  const judged = verdicts.size
  return (
    <p class="review-progress">
      <progress max={total} value={judged} aria-label="Looked at in this queue" />{' '}
      <b>
        {number(judged)} of {number(total)}
      </b>
      {looked > 0 && <span class="quiet"> · {number(looked)} looked at before</span>}
    </p>
  )
}
