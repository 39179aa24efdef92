import type { Row } from './layer.ts'
import type { AcrossStore } from './store.ts'

/** Score of a copy tie from which two articles are near-copies. */
export const NEAR = 0.9

/** An article that enters, with its near-copies. */
interface Newcomer {
  readonly article: Row
  readonly near: ReadonlySet<Row>
}

/**
 * Which article represents which among near-copies. A near-copy says nothing that its original does not say, and a text
 * that two hundred outlets print must not be compared with all others two hundred times. So the first of them by name
 * represents all: the events and statements of the others are tied to those of this speaker, and through it to the
 * rest.
 */
export class Speakers {
  readonly #store: AcrossStore
  readonly #known = new Map<Row, Row>()
  readonly #newcomer: Newcomer | null
  readonly #without: Row | null
  readonly #isFirst: (one: Row, other: Row) => boolean

  /** `isFirst` tells of a newcomer and another loaded article whether the newcomer's name comes first. */
  constructor(
    store: AcrossStore,
    {
      newcomer = null,
      without = null,
    }: { readonly newcomer?: Newcomer | null; readonly without?: Row | null },
    isFirst: (one: Row, other: Row) => boolean,
  ) {
    this.#store = store
    this.#newcomer = newcomer
    this.#without = without
    this.#isFirst = isFirst
  }

  async load(articles: Iterable<Row>): Promise<void> {
    const missing = [...articles].filter((one) => !this.#known.has(one) && one !== this.#newcomer?.article)
    if (missing.length === 0) return
    const firsts = await this.#store.firstsAmongCopies(missing, NEAR, this.#without)
    for (const one of missing) this.#known.set(one, firsts.get(one) ?? one)
  }

  /** The article itself, if none of its near-copies comes before it. */
  of(article: Row): Row {
    const newcomer = this.#newcomer
    if (newcomer?.article === article) {
      return [...newcomer.near].reduce((first, one) => (this.#isFirst(first, one) ? first : one), article)
    }
    const first = this.#known.get(article)
    if (first === undefined) throw new Error(`no speaker is loaded of ${article}`)
    return newcomer?.near.has(article) && this.#isFirst(newcomer.article, first) ? newcomer.article : first
  }

  /** The one that is on record, without the newcomer. */
  stored(article: Row): Row {
    return this.#known.get(article) ?? article
  }

  /** Whether the events and statements of the two are compared. */
  compared(one: Row, other: Row): boolean {
    const [a, b] = [this.of(one), this.of(other)]
    return a === other || b === one || (a === one && b === other)
  }
}
