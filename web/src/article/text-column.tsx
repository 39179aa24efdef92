import type { Signal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Span } from '../../../src/index.ts'
import type { RecordLine } from '../../../src/record.ts'
import type { Mark, Sources } from '../layers/layer.ts'
import { Block } from './block.tsx'
import { flag } from './choices.ts'
import { markUnder } from './mark-under.ts'
import { marksByBlock } from './marks-by-block.ts'
import { select } from './selection.ts'

interface Props {
  readonly line: RecordLine
  readonly marks: readonly Mark[]
  readonly spot: Span | null
  readonly sources: Sources
  readonly hovered: Signal<string | null>
  readonly plain: boolean
}

/** The article's words, block by block. */
export function TextColumn({ line, marks, spot, sources, hovered, plain }: Props) {
  const withSpot = useMemo(() => (spot ? [...marks, spotMark(spot)] : marks), [marks, spot?.[0], spot?.[1]])
  const byBlock = useMemo(() => marksByBlock(line.blocks, withSpot), [line, withSpot])
  const open = flag('furniture')
  const firstHeadline = line.blocks.findIndex(({ kind }) => kind === 'headline')
  const title = firstHeadline < 0 ? undefined : line.blocks[firstHeadline]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: every mark can be reached by its label, its card, and j and k
    <article
      class="text"
      aria-label={title ? line.text.slice(title.start, title.end) : (line.title ?? 'Article')}
      onClick={(event) => {
        const id = markUnder(event)
        if (id !== null && window.getSelection()?.isCollapsed !== false) select(id)
      }}
      onPointerOver={(event) => {
        hovered.value = markUnder(event)
      }}
      onPointerLeave={() => {
        hovered.value = null
      }}
    >
      {line.blocks.map((block, index) => (
        <Block
          key={block.start}
          block={block}
          text={line.text}
          marks={byBlock[index]!}
          sources={sources}
          isTitle={index === firstHeadline}
          folded={!open && !byBlock[index]!.some(({ id }) => id === 'at')}
          plain={plain}
        />
      ))}
    </article>
  )
}

function spotMark([start, end]: Span): Mark {
  return { layer: 'spot', id: 'at', start, end, className: 'spot', label: null }
}
