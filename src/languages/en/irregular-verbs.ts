import rows from '../../../data/languages/en/irregular-verbs.json' with { type: 'json' }

const table = Object.entries(rows as Readonly<Record<string, string>>)

/** The dictionary form of an irregular English verb by each of its other forms, lower case: "said" gives "say". */
export const IRREGULAR_VERBS: ReadonlyMap<string, string> = new Map(
  table.flatMap(([verb, forms]) => forms.split(' ').map((form) => [form, verb] as const)),
)

/** The dictionary forms of these verbs. */
export const IRREGULAR_BASES: ReadonlySet<string> = new Set(table.map(([verb]) => verb))
