import type { FacetsAnswer } from '../../../src/api/answers.ts'
import { term } from '../query/terms.ts'
import { links } from '../routes/links.ts'
import { number } from '../words/counts.ts'
import { FACETS, valueInWords } from './facet-table.ts'

const SHOWN = 10

/** The most frequent values of everything that can be asked for, each a question. */
export function FacetLinks({ facets }: { readonly facets: FacetsAnswer }) {
  return (
    <div class="home-facets">
      {FACETS.filter(({ name }) => name !== 'month' && facets[name].length > 0).map(
        ({ name, label, key }) => (
          <section key={name} aria-labelledby={`${name}-heading`}>
            <h2 id={`${name}-heading`}>{label}</h2>
            <ul class="counts">
              {facets[name].slice(0, SHOWN).map((value) => (
                <li key={value.name}>
                  {key === null ? (
                    <span>{value.name}</span>
                  ) : (
                    <a href={name === 'who' ? links.holder(value.name) : links.ask(term(key, value.name))}>
                      {valueInWords(name, value.name)}
                    </a>
                  )}
                  <span class="quiet">{number(value.count)}</span>
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  )
}
