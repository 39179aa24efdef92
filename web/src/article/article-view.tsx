import { computed, useSignal } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import type { RecordLine } from '../../../src/record.ts'
import { LAYERS } from '../layers/registry.ts'
import { sourcesOf } from '../layers/sources.ts'
import { Around } from './around.tsx'
import { ArticleHead } from './article-head.tsx'
import { chosenLayers, flag } from './choices.ts'
import { useArticleKeys } from './keys.ts'
import { LayerSwitches } from './layer-switches.tsx'
import { LinkToWords } from './link-to-words.tsx'
import { Margin } from './margin.tsx'
import { Notes } from './notes.tsx'
import { selectedId, spotlight } from './selection.ts'
import { SourceList } from './source-list.tsx'
import { TextColumn } from './text-column.tsx'
import { useHighlight } from './use-highlight.ts'
import { WIDE } from './wide.ts'

interface Props {
  readonly line: RecordLine
  /** Whether the article is in a record, so that people and statements have pages of their own. */
  readonly onRecord: boolean
}

/** An article as it is worked with: its text, what is marked in it, and cards beside the words. */
export function ArticleView({ line, onRecord }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const hovered = useSignal<string | null>(null)
  const sources = useMemo(() => sourcesOf(line), [line])
  const chosen = useMemo(() => computed(chosenLayers), [])
  const plain = flag('plain')
  const shown = plain ? [] : LAYERS.filter(({ name }) => chosen.value.has(name))
  const names = shown.map(({ name }) => name).join()
  const selected = selectedId()
  // `names` stands for `shown`
  const marks = useMemo(() => shown.flatMap((layer) => layer.marks(line, sources)), [line, names])
  const cards = useMemo(() => {
    const all = LAYERS.flatMap((layer) =>
      layer
        .cards(line, sources)
        .filter(({ id }) => (layer.margin && names.includes(layer.name)) || id === selected),
    )
    return all.sort((a, b) => a.at - b.at)
    // of the selected id, only cards outside the margin matter
  }, [line, names, selected])
  const spot = spotlight(line.text.length)

  useHighlight(frame, hovered, selected, marks)
  useArticleKeys(cards)
  return (
    <div class={plain ? 'article is-plain' : 'article'} ref={frame}>
      <ArticleHead line={line} onRecord={onRecord} />
      {onRecord && <Around article={line.id} title={line.title ?? 'this article'} />}
      <details class="article-tools" open={matchMedia(WIDE).matches}>
        <summary>Layers and speakers</summary>
        <LayerSwitches line={line} />
        {!plain && <SourceList line={line} sources={sources} />}
      </details>
      <div class="article-columns">
        <TextColumn line={line} marks={marks} spot={spot} sources={sources} hovered={hovered} plain={plain} />
        {!plain && (
          <Margin cards={cards} selected={selected} hovered={hovered} line={line} onRecord={onRecord} />
        )}
      </div>
      <Notes line={line} />
      <LinkToWords frame={frame} article={onRecord ? line.id : null} />
    </div>
  )
}
