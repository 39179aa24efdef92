import { useEffect, useState } from 'preact/hooks'
import type { LikelyPairsAnswer } from '../../../src/api/answers.ts'
import type { HolderHead } from '../../../src/record.ts'
import { address, asTrouble } from '../api/client.ts'
import { revision } from '../api/revision.ts'
import { useAnswer } from '../api/use-answer.ts'
import { KEYS } from '../frame/keys.ts'
import { fetchWho, memberOf } from '../holder/member.ts'
import { links } from '../routes/links.ts'
import { Loading } from '../states/loading.tsx'
import { Nothing } from '../states/nothing.tsx'
import { Saying } from '../states/saying.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { counted, number } from '../words/counts.ts'
import { inWords } from '../words/stances.ts'
import { post, recall } from './outbox.ts'

type Pair = LikelyPairsAnswer['items'][number]

const WHY: Readonly<Record<Pair['why'], string>> = {
  part: 'one name is a part of the other',
  variant: 'the names may be one name written in two ways',
  spelling: 'one letter differs',
  letters: 'one name is the initials of the other',
}

interface Decided {
  readonly pair: Pair
  readonly same: boolean
  /** Done when it is in the outbox. */
  readonly made: Promise<unknown>
}

/** Names that may be one person or body: joined, or kept apart for good, with one key. */
export function Pairs() {
  const answer = useAnswer<LikelyPairsAnswer>(address('review/identities', { limit: 200 }))
  const [decided, setDecided] = useState<readonly Decided[]>([])
  const [later, setLater] = useState<ReadonlySet<string>>(new Set())
  const [trouble, setTrouble] = useState<string | null>(null)
  const [first, setFirst] = useState<number | null>(null)
  // Other pages show what was decided here.
  useEffect(() => () => void revision.value++, [])
  const total = answer.value?.total ?? null
  useEffect(() => {
    if (first === null && total !== null) setFirst(total)
  }, [total])
  const gone = new Set(decided.map(({ pair }) => keyOf(pair)))
  const open = (answer.value?.items ?? []).filter((pair) => !gone.has(keyOf(pair)) && !later.has(keyOf(pair)))
  const [pair] = open
  const decide = (same: boolean) => {
    if (!pair) return
    setTrouble(null)
    const failed = (cause: unknown) => {
      setTrouble(asTrouble(cause).message)
      setDecided((all) => all.filter((one) => one.pair !== pair))
    }
    const made = join(pair, same, failed)
    setDecided([...decided, { pair, same, made }])
    made.catch(failed)
  }
  const undo = () => {
    const last = decided.at(-1)
    if (!last) return
    setDecided(decided.slice(0, -1))
    void last.made.then(() => recall(keyOf(last.pair))).catch(() => undefined)
  }
  useEffect(() =>
    KEYS.add({
      a: () => decide(true),
      x: () => decide(false),
      s: () => pair && setLater(new Set([...later, keyOf(pair)])),
      u: undo,
    }),
  )
  if (answer.state === 'failed') return <TroubleBox trouble={answer.trouble} isPage />
  if (answer.value === null) return <Loading what="names that may be one" />
  return (
    <>
      <div class="review-head">
        <h1 class="page-heading">The same person, or body?</h1>
        <p class="review-progress">
          <progress max={first ?? 1} value={decided.length} aria-label="Decided" />{' '}
          <b>
            {number(decided.length)} of {number(first ?? 0)}
          </b>
        </p>
      </div>
      {trouble && (
        <p class="state state-trouble" role="alert">
          {trouble}
        </p>
      )}
      {!pair ? (
        <Nothing heading="No two names are left that may be one." isPage={false} />
      ) : (
        <>
          <div class="review-pair">
            <Side holder={pair.one} />
            <Side holder={pair.other} />
          </div>
          <p class="quiet">{WHY[pair.why]}. Joined, the name on the right stays.</p>
        </>
      )}
      <p class="review-verbs">
        <button type="button" class="main-button" disabled={!pair} onClick={() => decide(true)}>
          The same <kbd>a</kbd>
        </button>
        <button type="button" disabled={!pair} onClick={() => decide(false)}>
          Two <kbd>x</kbd>
        </button>
        <button
          type="button"
          disabled={!pair}
          onClick={() => pair && setLater(new Set([...later, keyOf(pair)]))}
        >
          Later <kbd>s</kbd>
        </button>
        <button type="button" disabled={decided.length === 0} onClick={undo}>
          Undo <kbd>u</kbd>
        </button>
      </p>
      {open.length > 1 && (
        <ol class="review-next" aria-label="Next">
          {open.slice(1, 12).map((one) => (
            <li key={keyOf(one)}>
              {one.one.name} <span class="quiet">and</span> {one.other.name}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

function Side({ holder: { name, id, type, statements, articles } }: { readonly holder: HolderHead }) {
  return (
    <section>
      <h2>
        <a href={links.holder(id)}>{name}</a>
      </h2>
      <p class="quiet">
        {inWords(type)} · {counted(statements, 'statement')} in {counted(articles, 'article')}
      </p>
      <Sample id={id} />
    </section>
  )
}

/** What they are, and the first things they say. */
function Sample({ id }: { readonly id: string }) {
  const who = useAnswer<Awaited<ReturnType<typeof fetchWho>>>(address(`who/${encodeURIComponent(id)}`))
  if (who.state !== 'ready') return null
  const { roles, statements } = who.value
  return (
    <>
      {roles.length > 0 && (
        <p>
          {roles
            .slice(0, 3)
            .map(({ title }) => title)
            .join('; ')}
        </p>
      )}
      <ul>
        {statements.items.slice(0, 3).map(({ article, statement, saying, stance, title }) => (
          <li key={`${article} ${statement}`}>
            <span class="short-title">
              <Saying saying={saying} stance={stance} />
            </span>
            {title && <span class="quiet"> {title}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

async function join(pair: Pair, same: boolean, failed: (cause: unknown) => void): Promise<void> {
  const { one, other } = pair
  const [a, b] = await Promise.all([one, other].map(async ({ id }) => memberOf(await fetchWho(id))))
  post(keyOf(pair), { do: same ? 'merge' : 'split', layer: 'identity', one: a!, other: b! }).catch(failed)
}

function keyOf({ one, other }: Pair): string {
  return `${one.id}\n${other.id}`
}
