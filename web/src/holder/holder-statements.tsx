import type { StatementRow, WhoView } from '../../../src/record.ts'
import { useListing } from '../api/use-listing.ts'
import { FoldedStatement, foldStatements } from '../copies/folded-statement.tsx'
import { term } from '../query/terms.ts'
import { links } from '../routes/links.ts'
import { location, withParameters } from '../routes/location.ts'
import { Listed } from '../states/listed.tsx'
import { number } from '../words/counts.ts'

/** The holder's statements or, with `?side=of`, those of others about the holder. */
export function HolderStatements({ who: { id, name, statements, saidOf } }: { readonly who: WhoView }) {
  // By id, to keep namesakes apart.
  const list = useListing<StatementRow>('statements', { q: term('who', id) })
  const isHeard = statements.total > 0
  const isOf = (!isHeard || location.value.parameters.get('side') === 'of') && saidOf.total > 0
  const rest = saidOf.total - saidOf.items.length
  return (
    <div>
      {saidOf.total > 0 && (
        <nav class="sides" aria-label="Statements">
          {isHeard && (
            <a href={withParameters({ side: null })} aria-current={isOf ? undefined : 'page'}>
              What they say {list.total === null ? '' : number(list.total)}
            </a>
          )}
          <a href={withParameters({ side: 'of' })} aria-current={isOf ? 'page' : undefined}>
            What others say of them {number(saidOf.total)}
          </a>
        </nav>
      )}
      {isOf ? (
        <>
          <ol class="listed" aria-label={`What others say of ${name}`}>
            {foldStatements(saidOf.items).map((folded) => (
              <FoldedStatement key={`${folded.item.article} ${folded.item.statement}`} folded={folded} />
            ))}
          </ol>
          {rest > 0 && (
            <p class="listed-more">
              <a href={links.ask(term('about', name))}>{number(rest)} more</a>
            </p>
          )}
        </>
      ) : (
        <Listed list={list} label={`What ${name} said`} fold={foldStatements}>
          {(folded) => (
            <FoldedStatement key={`${folded.item.article} ${folded.item.statement}`} folded={folded} />
          )}
        </Listed>
      )}
    </div>
  )
}
