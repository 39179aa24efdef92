import type { Layer } from './layer.ts'
import { isOwnVoice } from './sources.ts'
import { spanned } from './spanned.ts'
import { statementCard } from './statement-card.ts'

/** Statements in the article's own voice. */
export const ownVoice: Layer = {
  name: 'own-voice',
  label: 'The article’s own voice',
  shown: false,
  margin: true,
  marks: (line) =>
    line.statements.filter(isOwnVoice).flatMap(({ id, content }) =>
      content.map((span, index) => ({
        layer: 'own-voice',
        id,
        ...spanned(span),
        className: 'own-voice',
        label: index === 0 ? 'own voice' : null,
      })),
    ),
  cards: (line, sources) =>
    line.statements.filter(isOwnVoice).map((one) => statementCard(line, one, 'own-voice', sources)),
}
