import { holderHead } from './answers.ts'
import {
  about,
  between,
  count,
  instant,
  list,
  object,
  oneOf,
  orNone,
  page,
  text,
  wholeFrom,
} from './parts.ts'
import { statementRow } from './statement-row.ts'

export const verdict = object({
  correction: about(wholeFrom(1), 'Number of the correction.'),
  by: text,
  at: instant,
  says: about(oneOf(['right', 'not-there', 'edited']), '`edited`: it is there, with other values.'),
})

export const review = object({
  items: list(
    object({
      ...statementRow.entries,
      verdicts: about(list(verdict), 'What readers say of it, the first verdict first.'),
    }),
  ),
  ...page.entries,
  all: about(count, 'Statements of people and bodies that fit.'),
  looked: about(count, 'How many of these somebody has accepted or edited.'),
})

export const agreement = object({
  readers: about(
    list(object({ name: text, verdicts: count })),
    'Who has looked at statements, most verdicts first.',
  ),
  pairs: about(
    list(
      object({
        ...{ one: text, other: text },
        both: about(count, 'Statements that both have looked at.'),
        same: about(count, 'How many of these they say the same of.'),
        kappa: about(
          orNone(between(-1, 1)),
          "Cohen's kappa: 1 full agreement, 0 no more than by chance; `null` where both always say the same one thing.",
        ),
      }),
    ),
    'Every two readers who have looked at a statement in common, most statements first.',
  ),
  items: about(
    list(object({ article: text, statement: text, words: text, verdicts: list(verdict) })),
    'Statements of which readers say different things, the latest verdict first; at most 200.',
  ),
})

export const likelyPairs = object({
  items: list(
    object({
      one: about(holderHead, 'The one with fewer statements.'),
      other: holderHead,
      why: about(
        oneOf(['part', 'variant', 'spelling', 'letters']),
        '`part`: one name is a part of the other. `variant`: another romanisation. `spelling`: a letter differs. `letters`: the initials of the other.',
      ),
    }),
  ),
  total: count,
})
