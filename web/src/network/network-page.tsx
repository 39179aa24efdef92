import { useEffect, useState } from 'preact/hooks'
import type { Network } from '../../../src/record.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { lastPart } from '../routes/last-part.ts'
import { links } from '../routes/links.ts'
import { go, location, withParameters } from '../routes/location.ts'
import { Loading } from '../states/loading.tsx'
import { Nothing } from '../states/nothing.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { counted } from '../words/counts.ts'
import { STANCE_GROUPS, type StanceGroup } from '../words/stances.ts'
import { LineKey } from './line-key.tsx'
import { type Choice, narrowed } from './narrowed.ts'
import { NetworkPicture } from './network-picture.tsx'
import { NetworkTable } from './network-table.tsx'
import './network.css'

/** `/network/ID`: from one actor outwards. `?without=says,unsure`, `?steps=2` and `?origins=2` narrow it. */
export function NetworkPage() {
  const id = lastPart(location.value.path)
  const answer = useAnswer<Network>(address(`network/${encodeURIComponent(id)}`))
  const [lit, setLit] = useState<string | null>(null)
  const network = answer.value
  const name = network?.nodes.find((node) => node.id === network.center)?.name ?? id
  useEffect(() => {
    document.title = `Around ${name} · Onrecord`
  }, [name])
  if (answer.state === 'failed') return <TroubleBox trouble={answer.trouble} isPage />
  if (!network || answer.state === 'loading') return <Loading what="the network" />
  const choice = choiceInAddress()
  const part = narrowed(network, choice)
  if (network.edges.length === 0) {
    return (
      <Nothing heading={`${name} speaks of nobody on record, and nobody of them.`}>
        <p>
          <a href={links.holder(name)}>{name}</a>
        </p>
      </Nothing>
    )
  }
  return (
    <div class="network">
      <h1 class="page-heading">
        Around <a href={links.holder(name)}>{name}</a>
      </h1>
      <p class="lead quiet">
        Arrows run from who speaks to whom they speak of; numbers count independent origins, not articles.
        Choose a name to go on from there.
      </p>
      <NetworkTools choice={choice} />
      {network.truncated && <p>There is more: what has fewest statements is left out.</p>}
      {part.edges.length === 0 ? (
        <Nothing heading="Nothing of this kind is on record." isPage={false} />
      ) : (
        <div class="network-columns">
          <figure class="network-figure">
            <NetworkPicture network={part} lit={lit} onLit={setLit} />
            <LineKey />
          </figure>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <section class="network-rows" tabIndex={0} aria-label="The same as a table">
            <p aria-live="polite">
              {counted(part.nodes.length - 1, 'other')}, {counted(part.edges.length, 'tie')}
            </p>
            <NetworkTable network={part} lit={lit} onLit={setLit} />
          </section>
        </div>
      )}
    </div>
  )
}

function choiceInAddress(): Choice {
  const { parameters } = location.value
  return {
    without: new Set((parameters.get('without') ?? '').split(',').filter((one) => one !== '')),
    steps: parameters.get('steps') === '1' ? 1 : 2,
    origins: Math.max(1, Math.min(99, Number(parameters.get('origins')) || 1)),
  }
}

const replace = (changes: Readonly<Record<string, string | null>>) =>
  go(withParameters(changes), { replace: true })

function NetworkTools({ choice: { without, steps, origins } }: { readonly choice: Choice }) {
  const toggle = (group: string) => {
    const next = new Set(without)
    if (!next.delete(group)) next.add(group)
    replace({ without: [...next].sort().join(',') })
  }
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <fieldset class="switches">
        <legend class="unseen">Stances shown</legend>
        {(Object.keys(STANCE_GROUPS) as StanceGroup[]).map((group) => (
          <label key={group} class="switch">
            <input type="checkbox" checked={!without.has(group)} onChange={() => toggle(group)} />
            <span class={`stance stance-${group}`}>{SHORT[group]}</span>
          </label>
        ))}
      </fieldset>
      <label class="switch">
        <input
          type="checkbox"
          checked={steps === 2}
          onChange={() => replace({ steps: steps === 2 ? '1' : null })}
        />
        two steps
      </label>
      <label>
        origins at least{' '}
        <select
          value={String(origins)}
          onChange={(event) =>
            replace({ origins: event.currentTarget.value === '1' ? null : event.currentTarget.value })
          }
        >
          {[...new Set([1, 2, 3, 5, 10, origins])]
            .sort((a, b) => a - b)
            .map((count) => (
              <option key={count} value={String(count)}>
                {count}
              </option>
            ))}
        </select>
      </label>
    </form>
  )
}

const SHORT: Readonly<Record<StanceGroup, string>> = {
  says: 'says, praises',
  unsure: 'expects, urges',
  against: 'accuses, warns',
  denies: 'denies',
  withholds: 'withholds',
}
