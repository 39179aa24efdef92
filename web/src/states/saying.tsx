import type { StatementRow } from '../../../src/record.ts'
import { stanceGroup } from '../words/stances.ts'
import { Linked } from './linked.tsx'

type Pieces = StatementRow['saying']

interface Props {
  readonly saying: Pieces
  readonly stance?: string | undefined
}

/**
 * A statement as a sentence: the words to the letter are underlined as the stance says; what was filled in from the record
 * stands in brackets and in another face.
 */
export function Saying({ saying, stance }: Props) {
  if (saying.length === 0) return <>(no words)</>
  return (
    <span class="saying">
      {saying.map((piece, index) => (
        // pieces never move
        <Piece key={index} piece={piece} stance={stance} />
      ))}
    </span>
  )
}

interface LinkedProps extends Props {
  /** Where the holder's name leads; `null` for nowhere. */
  readonly holder: string | null
  /** Where the rest leads. */
  readonly href: string | null
}

/** The same, with the holder's name and the rest as two links. */
export function LinkedSaying({ saying, stance, holder, href }: LinkedProps) {
  const [first, ...rest] = saying
  const isNamed = holder !== null && first?.as === 'who'
  return (
    <p class="statement-line">
      {isNamed && (
        <a class="saying-who statement-holder" href={holder}>
          {first.text}
        </a>
      )}
      <Linked class="statement-words" href={href}>
        <Saying saying={isNamed ? rest : saying} stance={stance} />
      </Linked>
    </p>
  )
}

function Piece({
  piece: { as, text },
  stance,
}: {
  readonly piece: Pieces[number]
  readonly stance: string | undefined
}) {
  if (as === 'filled') {
    return (
      <span class="saying-filled" title="Not said in these words: filled in from the record">
        [{text}]
      </span>
    )
  }
  const own = as === 'words' && stance !== undefined ? ` stance stance-${stanceGroup(stance)}` : ''
  return <span class={`saying-${as}${own}`}>{text}</span>
}

/** The same as plain text, for titles. */
export function sayingText(saying: Pieces): string {
  return saying.map(({ as, text }) => (as === 'filled' ? `[${text}]` : text)).join('')
}
