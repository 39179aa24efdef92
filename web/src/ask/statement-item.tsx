import type { ComponentChildren } from 'preact'
import type { StatementRow } from '../../../src/record.ts'
import { links } from '../routes/links.ts'
import { Linked } from '../states/linked.tsx'
import { LinkedSaying } from '../states/saying.tsx'
import { StanceTag } from '../states/stance-tag.tsx'
import { confidenceInWords } from '../words/confidence.ts'
import { dayInWords, daysInWords } from '../words/days.ts'
import { modeInWords } from '../words/modes.ts'

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

/** A statement in a list: a sentence first, then whose it is, when and where. */
export function StatementItem({ row, places = RECORD, children }: Props) {
  const { stance, verbatim, who, holderKind } = row
  // Unnamed holders have no page; of several holders, each has one.
  const names = who === null || holderKind === 'anonymous' ? [] : who.split('; ')
  return (
    <li class="statement">
      <LinkedSaying
        saying={row.saying}
        stance={stance}
        holder={names.length === 1 ? places.holder(names[0]!) : null}
        href={places.article(row)}
      />
      <p class="statement-who">
        <StanceTag stance={stance} />
        <Who row={row} names={names} places={places} />
        {row.said ? ` · said ${daysInWords(row.said.from, row.said.to)}` : ''}
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

interface WhoProps extends Required<Pick<Props, 'row' | 'places'>> {
  readonly names: readonly string[]
}

/** What the article calls the holder, its role and, of several holders, a way to each. */
function Who({ row: { asWritten, role, who }, names, places }: WhoProps) {
  return (
    <>
      {names.length > 1 &&
        names.map((name, index) => (
          <span key={name}>
            {index > 0 ? ', ' : ' '}
            <Linked href={places.holder(name)}>{name}</Linked>
          </span>
        ))}
      {role && role !== who && <span> {role}</span>}
      {asWritten && <span class="quiet"> · here: {asWritten}</span>}
    </>
  )
}
