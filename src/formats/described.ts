import rows from '../../data/formats/read.json' with { type: 'json' }

/** How a format that is read is called, and what its files are called. The web pages load only this. */
export interface Described {
  /** Lower-case letters, digits and `-`. If `data/formats/refused.json` has the format, its name there. */
  readonly name: string
  /** Its name in messages: `HTML`, `plain text`. */
  readonly is: string
  /** Endings of file names, lower case, without the dot. */
  readonly endings: readonly string[]
  /** Values of `Content-Type`, lower case, without parameters. One `*` matches anything. */
  readonly mediaTypes: readonly string[]
}

/** Every format that is read, in the order in which messages list them. */
export const DESCRIBED: readonly Described[] = rows as readonly Described[]

/** The description of a format. Throws if `data/formats/read.json` has none. */
export function describedAs(name: string): Described {
  const found = DESCRIBED.find((one) => one.name === name)
  if (!found) throw new Error(`data/formats/read.json has no row "${name}".`)
  return found
}

/** The formats that are read, in words: `HTML, plain text, JSON and JSON Lines`. */
export const READABLE = inWords(
  DESCRIBED.map(({ is }) => is),
  'and',
)

/** Endings of files that are read, in words: `.html, .htm … or .ndjson`. */
export const ENDINGS = inWords(
  DESCRIBED.flatMap(({ endings }) => endings).map((ending) => `.${ending}`),
  'or',
)

function inWords(words: readonly string[], joint: string): string {
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`
}
