import type { FacetsAnswer } from '../../../src/api/answers.ts'
import type { Count } from '../../../src/record.ts'
import { hasSpan, hasTerm, toggled, toggledSpan } from '../query/terms.ts'
import { go, withParameters } from '../routes/location.ts'
import { number } from '../words/counts.ts'
import { FACETS, type Facet, valueInWords } from './facet-table.ts'

const FEW = 7

/** Counts of the matching statements; ticking a value narrows the question to it. */
export function Facets({ facets, q }: { readonly facets: FacetsAnswer; readonly q: string }) {
  return (
    <form class="facets" aria-label="Narrow the question">
      {FACETS.filter(({ name }) => facets[name].length > 0).map((facet) => (
        <FacetValues key={facet.name} facet={facet} values={facets[facet.name]} q={q} />
      ))}
    </form>
  )
}

interface ValuesProps {
  readonly facet: Facet
  readonly values: readonly Count[]
  readonly q: string
}

function FacetValues({ facet, values, q }: ValuesProps) {
  const inOrder = facet.name === 'month' ? [...values].reverse() : values
  const first = inOrder.slice(0, FEW)
  const others = inOrder.slice(FEW)
  const item = (value: Count) => <FacetValue key={value.name} facet={facet} value={value} q={q} />
  return (
    <fieldset class="facet">
      <legend>{facet.label}</legend>
      {first.map(item)}
      {others.length > 0 && (
        <details>
          <summary>{number(others.length)} more</summary>
          {others.map(item)}
        </details>
      )}
    </fieldset>
  )
}

interface ValueProps {
  readonly facet: Facet
  readonly value: Count
  readonly q: string
}

function FacetValue({ facet, value: { name, count }, q }: ValueProps) {
  const text = valueInWords(facet.name, name)
  if (facet.key === null) {
    return (
      <p class="facet-value">
        <span>{text}</span> <span class="quiet">{number(count)}</span>
      </p>
    )
  }
  const month = facet.name === 'month'
  const checked = month ? hasSpan(q, name, name) : hasTerm(q, facet.key, name)
  const next = month ? toggledSpan(q, name, name) : toggled(q, facet.key, name)
  return (
    <label class="facet-value">
      <input type="checkbox" checked={checked} onChange={() => go(withParameters({ q: next }))} />
      <span>{text}</span> <span class="quiet">{number(count)}</span>
    </label>
  )
}
