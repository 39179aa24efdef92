/** Score of an arc that is not allowed. */
const NEVER = -1e9

/** Subtracted from the score of a root, so that no tree has two. */
const ROOT = 1e6

/**
 * The best tree with one root over the words of a sentence (Chu & Liu 1965; Edmonds 1967): for each word the index of
 * its head, -1 for the root.
 *
 * @param scores `words × (words + 1)` numbers, row by row: the score of each word with each other word as its head and,
 * in the last column, as the root.
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

/**
 * The head of each node except the last, which is the root, in the tree with the highest sum. `scores`: a row for each
 * node, with a number for each head.
 */
function arborescence(scores: readonly (readonly number[])[]): number[] {
  const count = scores.length
  const heads = scores.map((row) => row.reduce((best, score, head) => (score > row[best]! ? head : best), 0))
  const cycle = findCycle(heads)
  if (!cycle) return heads
  const inside = new Set(cycle)
  const rest = [...heads.keys()].filter((word) => !inside.has(word))
  // The cycle becomes one node of a smaller graph, the last before the root.
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

/** The words of one cycle of heads, or `null`. A head that has no head itself is the root. */
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
