import type { ComponentChildren } from 'preact'
import { isPluralHolder, stanceVerb } from '../../../src/languages/en/stance-words.ts'
import type { StatementRow } from '../../../src/record.ts'
import { links } from '../routes/links.ts'
import { Linked } from '../states/linked.tsx'
import { confidenceInWords } from '../words/confidence.ts'
import { dayInWords, daysInWords } from '../words/days.ts'
import { modeInWords } from '../words/modes.ts'
import { stanceGroup } from '../words/stances.ts'

/** Where a statement's parts lead; `null` leads nowhere. */
export interface Places {
  article(row: StatementRow): string | null
  holder(name: string): string | null
}

interface Props {
  readonly row: StatementRow
  readonly places?: Places
  /** What stands below it. */
  readonly children?: ComponentChildren
}

const RECORD: Places = {
  article: (row) => links.article(row.article, row.statement),
  holder: links.holder,
}

/** A statement in a list: the exact words first, then who, when and where. */
export function StatementItem({ row, places = RECORD, children }: Props) {
  const { stance, verbatim, words, cue } = row
  return (
    <li class="statement">
      <Linked class="statement-words" href={places.article(row)}>
        <span class={`stance stance-${stanceGroup(stance)}`}>{words || cue || '(no words)'}</span>
      </Linked>
      <p class="statement-who">
        <Who row={row} places={places} />{' '}
        <strong>{stanceVerb(stance, isPluralHolder(row.who, row.holderKind))}</strong>
        {row.said ? `, ${daysInWords(row.said.from, row.said.to)}` : ''}
        {verbatim === null && <span class="quiet"> · {modeInWords(row.mode)}</span>}
        {row.corrections && <span class="quiet"> · corrected</span>}
        {row.confidence < 0.75 && <span class="quiet"> · {confidenceInWords(row.confidence)}</span>}
      </p>
      <p class="statement-where quiet">
        {row.publisher ?? row.page}, {row.published ? dayInWords(row.published) : 'day not known'}
        {row.title && ` · ${row.title}`}
        {row.pageNumber !== undefined && ` · p. ${row.pageNumber}`}
      </p>
      {children}
    </li>
  )
}

function Who({ row, places }: Required<Pick<Props, 'row' | 'places'>>) {
  if (row.who === null) {
    return (
      <span>{row.holderKind === 'article' ? 'The article, in its own voice,' : 'Somebody not named'}</span>
    )
  }
  // Unnamed holders have no page; of several holders, each has one.
  const names = row.holderKind === 'anonymous' ? [] : row.who.split('; ')
  return (
    <>
      {names.length === 0 && row.who}
      {names.map((name, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <Linked href={places.holder(name)}>{name}</Linked>
        </span>
      ))}
      {row.role && row.role !== row.who && <span class="quiet"> ({row.role})</span>}
    </>
  )
}
