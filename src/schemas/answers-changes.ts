import { about, instant, list, object, oneOf, orNone, span, text, wholeFrom } from './parts.ts'

export const pageVersion = object({
  location: about(text, 'The address or path at which the page stands.'),
  version: wholeFrom(1),
  sha256: text,
  seenAt: instant,
  supersededAt: about(orNone(instant), '`null` for the present version.'),
})

export const changedWords = object({
  before: about(orNone(text), 'The words that are gone; `null` where some only came.'),
  after: about(orNone(text), 'The words in their place; `null` where some only went.'),
  beforeAt: about(span, "Where they stand in the first article's text; empty where they are missing."),
  afterAt: span,
})

export const changedStatement = object({
  how: about(
    oneOf(['gone', 'added', 'softened', 'hardened', 'reworded']),
    '`softened`: less certain, or hedged more than before. `hardened`: the other way round.',
  ),
  who: orNone(text),
  before: about(orNone(text), 'Its words before; `null` if it is added.'),
  after: orNone(text),
  stances: about(
    list(text),
    'Its stance before and after, where they differ; of one that is gone or added, the one it has.',
  ),
})

export const comparison = object({
  before: about(text, 'Id of the first article, and of the second.'),
  after: text,
  title: about(orNone(list(orNone(text))), 'The headline before and after; `null` if it is the same.'),
  words: list(changedWords),
  numbers: about(
    list(object({ unit: orNone(text), before: list(text), after: list(text) })),
    'Numbers that stand in one of the two only, by what they count.',
  ),
  names: object({ gone: list(text), added: list(text) }),
  statements: list(changedStatement),
})
