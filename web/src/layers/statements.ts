import type { Statement } from '../../../src/index.ts'
import { inWords, stanceGroup } from '../words/stances.ts'
import type { Layer, Mark, Source, Sources } from './layer.ts'
import { isOwnVoice } from './sources.ts'
import { spanned } from './spanned.ts'
import { statementCard } from './statement-card.ts'

/** Attributed statements. */
export const statements: Layer = {
  name: 'statements',
  label: 'Statements',
  shown: true,
  margin: true,
  marks: (line, sources) =>
    line.statements.filter((one) => !isOwnVoice(one)).flatMap((one) => marksOf(one, sources)),
  cards: (line, sources) =>
    line.statements
      .filter((one) => !isOwnVoice(one))
      .map((one) => statementCard(line, one, 'statements', sources)),
}

function marksOf(statement: Statement, sources: Sources): Mark[] {
  const { id, content, cue, stance, holder } = statement
  const source = sources.get(id)
  const mark = { layer: 'statements', id, label: null }
  const main = content.length > 0 ? content : cue
  return [
    ...main.map((span, index) => ({
      ...mark,
      ...spanned(span),
      className: `stance stance-${stanceGroup(stance)}`,
      label: index === 0 ? labelOf(source, stance) : null,
    })),
    ...(main === cue ? [] : cue).map((span) => ({ ...mark, ...spanned(span), className: 'part-cue' })),
    ...holder.spans.map((span) => ({ ...mark, ...spanned(span), className: 'part-source' })),
  ]
}

/** The letter of the source, and the stance unless it is the usual one. */
function labelOf(source: Source | undefined, stance: string): string {
  const key = source?.key ?? ''
  return stance === 'asserts' ? key : `${key} ${inWords(stance)}`.trim()
}
