import jointRows from '../../../../data/languages/en/holders/joint.json' with { type: 'json' }

const { people, bodies } = jointRows as Readonly<Record<'people' | 'bodies', readonly string[]>>

/** "neither leader", "both sides"; group 1 is the noun. */
export const JOINT = new RegExp(
  `^(?:both|neither|the\\s+two|either)(?:\\s+of\\s+(?:the|them))?\\s+(?:\\p{Ll}+\\s+)?(${[...people, ...bodies].join('|')})$`,
  'iu',
)

/** Nouns of a pair that are people. */
export const PEOPLE_WORDS: ReadonlySet<string> = new Set(people)
