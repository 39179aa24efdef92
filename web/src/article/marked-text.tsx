import type { ComponentChild } from 'preact'
import type { Mark } from '../layers/layer.ts'
import { type Segment, segments } from './segments.ts'

interface Props {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly marks: readonly Mark[]
}

/** A stretch of the article's text with its marks. The words themselves are only ever text nodes. */
export function MarkedText({ text, start, end, marks }: Props) {
  if (marks.length === 0) return <span data-start={start}>{text.slice(start, end)}</span>
  return (
    <>
      {segments(marks, start, end).map((segment) => (
        <Piece key={segment.start} segment={segment} text={text} />
      ))}
    </>
  )
}

function Piece({ segment, text }: { readonly segment: Segment; readonly text: string }) {
  const { start, end, marks, labels } = segment
  const words = <span data-start={start}>{text.slice(start, end)}</span>
  if (marks.length === 0) return words
  return (
    <>
      {labels.map((mark) => (
        <MarkLabel key={mark.id} mark={mark} />
      ))}
      {nested(words, marks)}
    </>
  )
}

/** One `<mark>` for the smallest, and a span within it for each that holds it, so that their underlines stack. */
function nested(words: ComponentChild, marks: readonly Mark[]) {
  const [smallest, ...others] = marks
  const ids = [...new Set(marks.map(({ id }) => id))].join(' ')
  const inner = others.reduce<ComponentChild>(
    (inside, mark, index) => (
      <span class={`${mark.className} depth-${Math.min(index + 1, 3)}`}>{inside}</span>
    ),
    words,
  )
  return (
    <mark class={smallest!.className} data-ids={ids}>
      {inner}
    </mark>
  )
}

/** A small label before a mark's words: a link to it, never part of the text when that is copied. */
function MarkLabel({ mark }: { readonly mark: Mark }) {
  return (
    // biome-ignore lint/a11y/useAnchorContent: its words are its label, and a style sheet draws them
    <a
      class="mark-label"
      href={`#${mark.id}`}
      data-ids={mark.id}
      data-label={mark.label}
      aria-label={`${mark.label} (${mark.id})`}
    />
  )
}
