import wordRows from '../../../../data/languages/en/coreference/descriptions.json' with { type: 'json' }
import kindRows from '../../../../data/languages/en/coreference/kinds.json' with { type: 'json' }
import sortRows from '../../../../data/languages/en/coreference/sorts.json' with { type: 'json' }

type List = 'anybody' | 'empty' | 'foes' | 'determiners' | 'fields' | 'groups' | 'works'

/** Words of descriptions, lower case; `data/languages/en/coreference/SOURCE.md` explains each list. */
export const DESCRIPTION_WORDS = wordRows as Readonly<Record<List, readonly string[]>>

/** Nouns by the kind of place or organisation to which they can refer, lower case. */
export const KIND_NOUNS = kindRows as Readonly<
  Record<'country' | 'town' | 'capital' | 'anyPlace' | 'body' | 'media' | 'bloc', readonly string[]>
>

/** The sort of body that a noun is of: nouns of two sorts never mean the same body. Nouns of any body have none. */
export const SORT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(sortRows as Readonly<Record<string, readonly string[]>>).flatMap(([sort, nouns]) =>
    nouns.map((noun) => [noun, sort] as const),
  ),
)
