import type { Facets } from '../../../src/record.ts'
import { FACETS, valueInWords } from '../ask/facet-table.ts'
import { CountList } from '../holder/count-list.tsx'

/** How the statements divide: by whom, stance, outlet and so on. */
export function Divisions({ facets }: { readonly facets: Facets }) {
  return (
    <div class="home-facets">
      {FACETS.filter(({ name }) => name !== 'month').map(({ name, label }) => (
        <CountList
          key={name}
          heading={label}
          counts={facets[name].slice(0, 8)}
          text={(value) => valueInWords(name, value)}
        />
      ))}
    </div>
  )
}
