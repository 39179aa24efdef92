import type { StatementRow } from '../../../src/record.ts'
import { StatementItem } from '../ask/statement-item.tsx'
import { links } from '../routes/links.ts'
import { CopiesUnder } from './copies-under.tsx'
import { type Folded, fold } from './fold.ts'

/** Statements with those of copies under those of their origin. */
export function foldStatements(rows: readonly StatementRow[]): Folded<StatementRow>[] {
  return fold(
    rows,
    ({ article }) => article,
    ({ who, stance, words }) => [who, stance, words].join('\n'),
  )
}

export function FoldedStatement({ folded: { item, copies } }: { readonly folded: Folded<StatementRow> }) {
  return (
    <StatementItem row={item}>
      <CopiesUnder
        copies={copies.map(({ article, statement, publisher, page, published }) => ({
          ...{ key: `${article} ${statement}`, href: links.article(article, statement) },
          ...{ publisher, page, published },
        }))}
      />
    </StatementItem>
  )
}
