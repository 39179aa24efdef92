/** Score of an arc that may not be. */
const NEVER = -1e9

/** What a root costs beside its score, so that no tree has two. */
const ROOT = 1e6

/**
 * The best tree with one root over the words of a sentence (Chu & Liu 1965; Edmonds 1967): for each word its head, -1 for
 * the root.
 *
 * @param scores `words × (words + 1)` numbers, row by row: how well each word would stand under each other one, and, in
 * the last column, as the root.
 */
export function bestTree(scores: Float64Array, words: number): number[] {
  const rows = Array.from({ length: words }, (_, word) => {
    const row = Array.from(scores.subarray(word * (words + 1), (word + 1) * (words + 1)))
    row[word] = NEVER
    row[words]! -= ROOT
    return row
  })
  return arborescence(rows).map((head) => (head === words ? -1 : head))
}

/** The head of each node but the last, which is the root, in the tree of the highest sum. `scores`: rows of heads. */
function arborescence(scores: readonly (readonly number[])[]): number[] {
  const count = scores.length
  const heads = scores.map((row) => row.reduce((best, score, head) => (score > row[best]! ? head : best), 0))
  const cycle = findCycle(heads)
  if (!cycle) return heads
  const inside = new Set(cycle)
  const rest = [...heads.keys()].filter((word) => !inside.has(word))
  // The cycle is one node of a smaller graph, the last before the root.
  const knot = rest.length
  const leaves: number[] = []
  const enters: number[] = []
  const small = rest.map((word) => {
    const row = rest.map((head) => (head === word ? NEVER : scores[word]![head]!))
    const above = bestOf(cycle, (head) => scores[word]![head]!)
    leaves.push(above)
    return [...row, scores[word]![above]!, scores[word]![count]!]
  })
  small.push(
    [...rest, count].map((head) => {
      const gain = (word: number): number => scores[word]![head]! - scores[word]![heads[word]!]!
      const below = bestOf(cycle, gain)
      enters.push(below)
      return gain(below)
    }),
  )
  small[knot]!.splice(knot, 0, NEVER)
  const found = arborescence(small)
  for (const [place, word] of rest.entries()) {
    const head = found[place]!
    heads[word] = head === knot ? leaves[place]! : head > knot ? count : rest[head]!
  }
  const above = found[knot]!
  const entry = above > knot ? enters[knot]! : enters[above]!
  heads[entry] = above > knot ? count : rest[above]!
  return heads
}

function bestOf(words: readonly number[], score: (word: number) => number): number {
  return words.reduce((best, word) => (score(word) > score(best) ? word : best))
}

/** The words of one circle of heads, or `null`. A head that has none itself is the root. */
function findCycle(heads: readonly number[]): number[] | null {
  const seenFrom = new Int32Array(heads.length).fill(-1)
  for (let start = 0; start < heads.length; start++) {
    const path: number[] = []
    let word = start
    while (word < heads.length && seenFrom[word] === -1) {
      seenFrom[word] = start
      path.push(word)
      word = heads[word]!
    }
    if (word < heads.length && seenFrom[word] === start) return path.slice(path.indexOf(word))
  }
  return null
}
