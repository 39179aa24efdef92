import type { Network } from '../../../src/record.ts'
import { links } from '../routes/links.ts'
import { go } from '../routes/location.ts'
import { counted } from '../words/counts.ts'
import { inWords } from '../words/stances.ts'
import { layOut, type Placed } from './layout.ts'
import { draw, keyOf, linesOf } from './lines.ts'

interface Props {
  readonly network: Network
  /** Key of the line under the pointer, or of the table's row that has it or the focus. */
  readonly lit: string | null
  readonly onLit: (line: string | null) => void
}

type Node = Network['nodes'][number]

const LONGEST_NAME = 26
/** With more lines than this, only numbers above one are shown. */
const CROWDED = 40

/** The network as a picture: an arrow for what one says of another, drawn like the underline of the stance. */
export function NetworkPicture({ network, lit, onLit }: Props) {
  const placed = layOut(network)
  const nodes = new Map(network.nodes.map((node) => [node.id, node]))
  const most = Math.max(1, ...network.nodes.map(({ statements }) => statements))
  const radius = (id: string) => 5 + 11 * Math.sqrt((nodes.get(id)?.statements ?? 0) / most)
  // Arrows end before the name below the center, too.
  const lines = draw(linesOf(network.edges), placed, (id) => radius(id) + (id === network.center ? 12 : 0))
  const { x, y, width, height } = frame(placed)
  const name = (id: string) => nodes.get(id)?.name ?? id
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table beside it holds a link for each of these
    <svg
      class={lit ? 'network-picture has-lit' : 'network-picture'}
      viewBox={`${x} ${y} ${width} ${height}`}
      role="img"
      aria-label={`${name(network.center)} and ${counted(placed.length - 1, 'other')}, with ${counted(lines.length, 'line')} between them. The table holds the same.`}
      onClick={(event) => {
        const target = event.target instanceof Element ? event.target.closest('[data-href]') : null
        const href = target?.getAttribute('data-href')
        if (href) go(href)
      }}
    >
      {lines.map((line) => {
        const key = keyOf(line.from, line.to, line.group)
        const { tip, middle, group, stances } = line
        return (
          <g
            key={key}
            class={`network-line line-${group}${lit === key ? ' is-lit' : ''}`}
            onPointerEnter={() => onLit(key)}
            onPointerLeave={() => onLit(null)}
          >
            <title>
              {name(line.from)} {stances.map(inWords).join(', ')} {name(line.to)}:{' '}
              {counted(line.statements, 'statement')}, {counted(line.origins, 'origin')}
            </title>
            <path class="line-room" d={line.path} />
            <path class="line" d={line.path} />
            {group === 'against' && <path class="line-inside" d={line.path} />}
            <path
              class="line-tip"
              d="M0 0L-9 -4.5L-9 4.5Z"
              transform={`translate(${tip.x.toFixed(1)} ${tip.y.toFixed(1)}) rotate(${((tip.angle * 180) / Math.PI).toFixed(1)})${lines.length > CROWDED ? ' scale(0.65)' : ''}`}
            />
            {(lines.length <= CROWDED || line.origins > 1) && (
              <text class="line-count" x={middle.x} y={middle.y + 4}>
                {line.origins}
              </text>
            )}
          </g>
        )
      })}
      {placed.map((place) => {
        const node = nodes.get(place.id)
        return node ? (
          <NodeMark key={place.id} place={place} node={node} radius={radius(place.id)} lit={lit} />
        ) : null
      })}
    </svg>
  )
}

interface NodeProps {
  readonly place: Placed
  readonly node: Node
  readonly radius: number
  readonly lit: string | null
}

function NodeMark({ place, node, radius, lit }: NodeProps) {
  const { x, y, step, angle } = place
  const isLit = lit?.split('\n').slice(0, 2).includes(node.id)
  const side = step === 0 || isAlone(angle) ? 0 : Math.sign(x)
  const below = step === 0 ? true : Math.sin(angle) >= 0
  const short = node.name.length > LONGEST_NAME ? `${node.name.slice(0, LONGEST_NAME - 2)} …` : node.name
  return (
    <g
      class={`node node-step-${step}${isLit ? ' is-lit' : ''}`}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      data-href={step === 0 ? links.holder(node.id) : links.network(node.id)}
    >
      <title>
        {node.name}: {counted(node.statements, 'statement')}
      </title>
      {node.type === 'person' ? (
        <circle r={radius} />
      ) : (
        <rect x={-radius} y={-radius} width={radius * 2} height={radius * 2} />
      )}
      <text
        x={side * (radius + 5)}
        y={side === 0 ? (below ? radius + 14 : -radius - 6) : 4}
        text-anchor={side === 0 ? 'middle' : side > 0 ? 'start' : 'end'}
      >
        {short}
      </text>
    </g>
  )
}

/** Straight above or below the center, where a name fits over or under its mark. */
function isAlone(angle: number): boolean {
  return Math.abs(Math.cos(angle)) < 0.02
}

const ROOM = { x: 190, y: 40 }

function frame(placed: readonly Placed[]) {
  const xs = placed.map(({ x }) => x)
  const ys = placed.map(({ y }) => y)
  const x = Math.min(...xs) - ROOM.x
  const y = Math.min(...ys) - ROOM.y
  return { x, y, width: Math.max(...xs) + ROOM.x - x, height: Math.max(...ys) + ROOM.y - y }
}
