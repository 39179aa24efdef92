import type { Count } from '../../../src/record.ts'
import { number } from '../words/counts.ts'

interface Props {
  readonly heading: string
  readonly counts: readonly Count[]
  readonly text?: (name: string) => string
  readonly href?: (name: string) => string
}

const FEW = 8

/** Names with numbers, most first. */
export function CountList({ heading, counts, text = (name) => name, href }: Props) {
  if (counts.length === 0) return null
  const item = ({ name, count }: Count) => (
    <li key={name}>
      {href ? <a href={href(name)}>{text(name)}</a> : <span>{text(name)}</span>}
      <span class="quiet">{number(count)}</span>
    </li>
  )
  const others = counts.slice(FEW)
  return (
    <section>
      <h2>{heading}</h2>
      <ul class="counts">{counts.slice(0, FEW).map(item)}</ul>
      {others.length > 0 && (
        <details>
          <summary>{number(others.length)} more</summary>
          <ul class="counts">{others.map(item)}</ul>
        </details>
      )}
    </section>
  )
}
