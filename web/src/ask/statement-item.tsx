import type { StatementRow } from '../../../src/record.ts'
import { links } from '../routes/links.ts'
import { confidenceInWords } from '../words/confidence.ts'
import { dayInWords, daysInWords } from '../words/days.ts'
import { modeInWords } from '../words/modes.ts'
import { inWords, stanceGroup } from '../words/stances.ts'

/** A statement in a list: the exact words first, then who, when and where. */
export function StatementItem({ row }: { readonly row: StatementRow }) {
  const { stance, verbatim, words, cue } = row
  return (
    <li class="statement">
      <a class="statement-words" href={links.article(row.article, row.statement)}>
        <span class={`stance stance-${stanceGroup(stance)}`}>{words || cue || '(no words)'}</span>
      </a>
      <p class="statement-who">
        <Who row={row} /> <strong>{inWords(stance)}</strong>
        {row.said ? `, ${daysInWords(row.said.from, row.said.to)}` : ''}
        {verbatim === null && <span class="quiet"> · {modeInWords(row.mode)}</span>}
        {row.confidence < 0.75 && <span class="quiet"> · {confidenceInWords(row.confidence)}</span>}
      </p>
      <p class="statement-where quiet">
        {row.publisher ?? 'outlet not known'}, {row.published ? dayInWords(row.published) : 'day not known'}
        {row.title && ` · ${row.title}`}
      </p>
    </li>
  )
}

function Who({ row }: { readonly row: StatementRow }) {
  if (row.who === null) {
    return (
      <span>{row.holderKind === 'article' ? 'The article, in its own voice,' : 'Somebody not named'}</span>
    )
  }
  return (
    <>
      <a href={links.holder(row.who)}>{row.who}</a>
      {row.role && row.role !== row.who && <span class="quiet"> ({row.role})</span>}
    </>
  )
}
