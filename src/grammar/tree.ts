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
  const own = scores.slice()
  const width = words + 1
  for (let word = 0; word < words; word++) own[word * width + word] = NEVER
  let heads = arborescence(own, words)
  // Without the limit on roots the search is much shorter, and its tree mostly has one.
  if (heads.filter((head) => head === words).length > 1) {
    for (let word = 0; word < words; word++) own[word * width + words]! -= ROOT
    heads = arborescence(own, words)
  }
  return heads.map((head) => (head === words ? -1 : head))
}

/**
 * The head of each node except the last, which is the root, in the tree with the highest sum. `scores`: a row for each
 * of `count` nodes, with a number for each head.
 */
function arborescence(scores: Float64Array, count: number): number[] {
  const width = count + 1
  const scoreOf = (word: number, head: number): number => scores[word * width + head]!
  const heads: number[] = []
  for (let word = 0; word < count; word++) {
    const row = word * width
    let best = 0
    for (let head = 1; head < width; head++) if (scores[row + head]! > scores[row + best]!) best = head
    heads.push(best)
  }
  const cycle = findCycle(heads)
  if (!cycle) return heads
  const inside = new Set(cycle)
  const rest = [...heads.keys()].filter((word) => !inside.has(word))
  // The cycle becomes one node of a smaller graph, the last before the root.
  const knot = rest.length
  const small = new Float64Array((knot + 1) * (knot + 2))
  const leaves: number[] = []
  for (const [place, word] of rest.entries()) {
    const row = small.subarray(place * (knot + 2))
    for (const [other, head] of rest.entries()) row[other] = head === word ? NEVER : scoreOf(word, head)
    const above = bestOf(cycle, (head) => scoreOf(word, head))
    leaves.push(above)
    row[knot] = scoreOf(word, above)
    row[knot + 1] = scoreOf(word, count)
  }
  const enters: number[] = []
  const last = small.subarray(knot * (knot + 2))
  last[knot] = NEVER
  for (const [place, head] of [...rest, count].entries()) {
    const gain = (word: number): number => scoreOf(word, head) - scoreOf(word, heads[word]!)
    const below = bestOf(cycle, gain)
    enters.push(below)
    last[place < knot ? place : knot + 1] = gain(below)
  }
  const found = arborescence(small, knot + 1)
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
  let best = words[0]!
  let most = score(best)
  for (const word of words) {
    const own = score(word)
    if (own <= most) continue
    best = word
    most = own
  }
  return best
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
