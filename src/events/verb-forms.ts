import verbs from '../../data/events/verbs.json' with { type: 'json' }

/** One way to read a word as a verb: `b` base, `s` third person, `d` past, `n` past participle, `g` -ing form. */
export interface VerbReading {
  readonly lemma: string
  /** The letters of every form it may be: "hit" is `bdn`, "attacked" is `dn`. */
  readonly forms: string
}

interface VerbTable {
  readonly lemmas: Readonly<Record<string, string>>
  readonly irregular: Readonly<Record<string, string>>
}

const table = verbs as VerbTable
const readings = new Map<string, VerbReading>()

for (const row of Object.values(table.lemmas)) for (const lemma of row.split(' ')) addVerb(lemma)
for (const [word, lemma] of Object.entries({
  is: 'be',
  are: 'be',
  am: 'be',
  were: 'be',
  has: 'have',
  does: 'do',
})) {
  readings.set(word, { lemma, forms: word === 'were' ? 'd' : 's' })
}

/** The verb that a lower-case word may be a form of, or `null`. */
export function readVerb(word: string): VerbReading | null {
  return readings.get(word) ?? null
}

/** Makes the forms of a verb known, by the table of irregular verbs or the rules of spelling. */
export function addVerb(lemma: string): void {
  const irregular = table.irregular[lemma]?.split(' ')
  add(lemma, lemma, 'b')
  for (const form of thirdPerson(lemma)) add(form, lemma, 's')
  for (const form of withEnding(lemma, 'ing')) add(form, lemma, 'g')
  if (irregular) {
    add(irregular[0]!, lemma, 'd')
    add(irregular[1]!, lemma, 'n')
  } else {
    for (const form of withEnding(lemma, 'ed')) add(form, lemma, 'dn')
  }
}

function add(word: string, lemma: string, forms: string): void {
  const known = readings.get(word)
  if (!known) readings.set(word, { lemma, forms })
  // A word of two verbs ("found") belongs to the one it is an inflected form of.
  else if (known.lemma === lemma) {
    readings.set(word, { lemma, forms: [...new Set(known.forms + forms)].join('') })
  } else if (forms !== 'b' && known.forms === 'b') readings.set(word, { lemma, forms })
}

function thirdPerson(lemma: string): string[] {
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ies`]
  return [/(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`]
}

function withEnding(lemma: string, ending: 'ing' | 'ed'): string[] {
  if (lemma.endsWith('ie')) return [ending === 'ing' ? `${lemma.slice(0, -2)}ying` : `${lemma}d`]
  if (lemma.endsWith('ee')) return [ending === 'ing' ? `${lemma}ing` : `${lemma}d`]
  if (lemma.endsWith('e')) return [`${lemma.slice(0, -1)}${ending}`]
  if (ending === 'ed' && /[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`]
  if (!/[aeiou][bdglmnprt]$/.test(lemma)) return [`${lemma}${ending}`]
  const doubled = `${lemma}${lemma.at(-1)}${ending}`
  const oneSyllable = /^[^aeiou]*u?[aeiou][^aeiou]$/.test(lemma)
  return oneSyllable ? [doubled] : [`${lemma}${ending}`, doubled]
}
