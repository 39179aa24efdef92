const PLAIN = /^\p{Ll}+$/u

/**
 * The stem that a word shares with its inflected and some derived forms, lower case: "allegation", "alleged" give "alleg".
 * After Porter (1980), steps 1 and 5, with the noun endings that verbs of news most often take. Numbers lose a final "s".
 */
export function porterStem(word: string): string {
  if (word.length < 4 || !PLAIN.test(word)) return word.replace(/(?<=\p{N})s$/u, '')
  const single = word
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|sh|ch|x|zz)es$/, '')
    .replace(/(?<=[^su])s$/, '')
  const bare = withoutVerbEnding(single)
  const noun =
    bare.length > 5
      ? bare.replace(/(?:ment|al|er|or|(?<=\p{L}{5})ly)$/u, '').replace(/(?:ation|ate?)$/, '')
      : bare
  return noun.replace(/e$/, '').replace(/y$/, 'i')
}

function withoutVerbEnding(word: string): string {
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`
  const left = /^(.*)(?:ing|ed)$/.exec(word)?.[1]
  if (!left || left.length < 2 || !/[aeiouy]/.test(left)) return word
  return /([bdfgkmnprtvz])\1$/.test(left) && !/zz$/.test(left) ? left.slice(0, -1) : left
}
