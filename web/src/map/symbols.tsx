import type { ZoomTransform } from 'd3-zoom'
import { counted } from '../words/counts.ts'
import { labelled, nameOf } from './labels.ts'
import { placeId } from './place-id.ts'
import { type MapSymbol, radius } from './symbol-forms.ts'

interface Props {
  readonly symbols: readonly MapSymbol[]
  readonly width: number
  readonly transform: ZoomTransform
  readonly chosen: string | null
  readonly onChoose?: (id: string | null) => void
}

/** Most names on the map, beside the places with most mentions. */
const NAMED = 40

/** Symbols keep their size while the land grows under them. */
export function Symbols({ symbols, width, transform, chosen, onChoose }: Props) {
  const named = labelled(symbols, transform, NAMED, width)
  return (
    <g>
      {symbols.map((symbol) => {
        const { form, places, mentions, isHollow, x, y } = symbol
        const [first] = places
        if (!first) return null
        const id = placeId(first)
        const isChosen = places.some((place) => placeId(place) === chosen)
        const names = places.map(({ name }) => name)
        const size = radius(mentions)
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map does the same
          <g
            key={`${form} ${id}`}
            class={`symbol symbol-${form}${isHollow ? ' is-hollow' : ''}${isChosen ? ' is-chosen' : ''}`}
            transform={`translate(${transform.applyX(x)} ${transform.applyY(y)})`}
            onClick={() => onChoose?.(isChosen ? null : id)}
          >
            <title>{`${names.slice(0, 8).join(', ')}: ${counted(mentions, 'mention')}`}</title>
            <circle r={form === 'region' ? size + 6 : form === 'ring' ? size + 3 : size} />
            {(named.has(symbol) || isChosen) && (
              <text x={size + (form === 'dot' ? 4 : 8)} y={4}>
                {nameOf(symbol)}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}
