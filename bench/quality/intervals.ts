import { pathToFileURL } from 'node:url'
import { readDocuments } from './layer.ts'

/** What `news.mjs` exports. */
interface NewsScorer {
  fromRecord(line: { readonly id: string }, upTo: number): unknown
  score(gold: readonly Piece[], predictedOf: (piece: Piece) => unknown): unknown
}

interface Piece {
  readonly id: string
  readonly upTo: number
}

const DRAWS = 1000
/** Share of the draws outside the interval, on either side. */
const TAIL = 0.025

/**
 * Prepares the 95 % interval of a figure of `news.mjs`, by its path in the scorer's JSON: a bootstrap over articles (Efron
 * 1979). The same files give the same intervals.
 */
export async function newsIntervals(
  scorer: string,
  gold: string,
  pred: string,
): Promise<(path: string) => readonly [number, number]> {
  const { fromRecord, score } = (await import(pathToFileURL(scorer).href)) as NewsScorer
  const pieces = readDocuments<Piece>(gold)
  const lines = new Map(readDocuments<{ id: string }>(pred).map((line) => [line.id, line]))
  const read = new Map(
    pieces.map((piece) => {
      const line = lines.get(piece.id)
      return [piece.id, line ? fromRecord(line, piece.upTo) : null]
    }),
  )
  const random = numbers(13)
  const scores = Array.from({ length: DRAWS }, () => {
    const drawn = pieces.map(() => pieces[Math.floor(random() * pieces.length)]!)
    return score(drawn, ({ id }) => read.get(id) ?? null)
  })
  return (path) => {
    const values = scores.map((one) => valueAt(one, path)).sort((a, b) => a - b)
    return [values[Math.floor(TAIL * DRAWS)]!, values[Math.ceil((1 - TAIL) * DRAWS) - 1]!]
  }
}

/** The number at a path such as `roles.actors.f1`. */
export function valueAt(output: unknown, path: string): number {
  let value = output
  for (const key of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[key]
  return Number(value)
}

/** A linear congruential generator. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x7fffffff
  }
}
