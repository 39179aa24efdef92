import type { Block as TextBlock } from '../../../src/index.ts'
import type { Mark, Source, Sources } from '../layers/layer.ts'
import { MarkedText } from './marked-text.tsx'

interface Props {
  readonly block: TextBlock
  readonly text: string
  readonly marks: readonly Mark[]
  readonly sources: Sources
  readonly isTitle: boolean
  readonly folded: boolean
  readonly plain: boolean
}

const NAMES: Readonly<Record<string, string>> = {
  furniture: 'page furniture',
  repeat: 'said before on the page',
  caption: 'caption',
  credit: 'credit',
}

/** One block of the article, with a line at its left for every source in it. */
export function Block({ block, text, marks, sources, isTitle, folded, plain }: Props) {
  const { kind, start, end } = block
  const aside = kind === 'furniture' || kind === 'repeat'
  if (aside && folded) return null
  const words = <MarkedText text={text} start={start} end={end} marks={marks} />
  const name = NAMES[kind]
  const className = `block block-${kind}`
  if (isTitle) return <h1 class={`${className} headline`}>{words}</h1>
  if (kind === 'headline' || kind === 'subhead') return <h2 class={className}>{words}</h2>
  return (
    <p class={className}>
      {!plain && <Rules sources={speakers(marks, sources)} />}
      {name && <span class="block-name">{name}</span>}
      {words}
    </p>
  )
}

function Rules({ sources }: { readonly sources: readonly Source[] }) {
  if (sources.length === 0) return null
  return (
    <span class="rules" aria-hidden="true">
      {sources.map(({ key, colour }) => (
        <span key={key} class={`rule source-${colour}`} data-key={key} />
      ))}
    </span>
  )
}

function speakers(marks: readonly Mark[], sources: Sources): Source[] {
  const found = new Set<Source>()
  for (const { id, layer } of marks) {
    const source = layer === 'statements' ? sources.get(id) : undefined
    if (source) found.add(source)
  }
  return [...found]
}
