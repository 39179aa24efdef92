import { useEffect, useRef, useState } from 'preact/hooks'
import type { Network } from '../../../src/record.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { lastPart } from '../routes/last-part.ts'
import { links } from '../routes/links.ts'
import { location } from '../routes/location.ts'
import { Loading } from '../states/loading.tsx'
import { Nothing } from '../states/nothing.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { counted } from '../words/counts.ts'
import { LineKey } from './line-key.tsx'
import { narrowed } from './narrowed.ts'
import { NetworkPicture } from './network-picture.tsx'
import { NetworkTable } from './network-table.tsx'
import { choiceInAddress, NetworkTools } from './network-tools.tsx'
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
  const room = useRef<HTMLDivElement>(null)
  const center = network?.center
  // Where there is no room for all of it, the middle comes first.
  useEffect(() => {
    if (center) room.current?.scrollTo({ left: (room.current.scrollWidth - room.current.clientWidth) / 2 })
  }, [center])
  if (answer.state === 'failed') return <TroubleBox trouble={answer.trouble} isPage />
  if (!network || answer.state === 'loading') return <Loading what="the network" />
  const choice = choiceInAddress()
  const part = narrowed(network, choice)
  if (network.edges.length === 0) {
    return (
      <Nothing heading={`${name} speaks of nobody on record, and nobody of them.`}>
        <p>
          <a href={links.holder(network.center)}>{name}</a>
        </p>
      </Nothing>
    )
  }
  return (
    <div class="network">
      <h1 class="page-heading">
        Around <a href={links.holder(network.center)}>{name}</a>
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
            <div class="network-room" ref={room}>
              <NetworkPicture network={part} lit={lit} onLit={setLit} />
            </div>
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
