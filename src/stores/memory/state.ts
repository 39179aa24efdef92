import type { Head, NewTie } from '../../across/machine/change.ts'
import { LAYERS, type Layer, type Row } from '../../across/machine/layer.ts'
import type { Digests, FormState, Placement, StoredOrigin } from '../../across/machine/store.ts'
import type { ClaimsDigest } from '../../across/threads/threads.ts'
import type { SearchText } from '../../record/search-text.ts'
import type { StatementRow } from '../../record/statement-rows.ts'
import type { Teller } from '../../record/tellers.ts'
import type { Decision } from '../../types/across.ts'
import type { Correction, GroupLayer } from '../../types/correction.ts'
import type { EntityType } from '../../types/entity.ts'
import type { NewsEvent } from '../../types/event.ts'
import type { RecordLine } from '../../types/line.ts'
import type { Note } from '../../types/note.ts'
import type { Span } from '../../types/span.ts'
import { FeedMemory } from './feeds.ts'
import type { KeptMemory } from './kept.ts'
import { Table, Undo } from './table.ts'

export interface Page {
  readonly page: Row
  readonly sha256: string
  readonly name: string
  readonly url: string | null
  readonly readAt: string
  readonly readBy: string
  readonly notes: readonly Note[]
}

export interface Article {
  readonly article: Row
  readonly page: Row
  readonly position: number
  /** As read. */
  readonly line: RecordLine
  /** The corrected line, as JSON. */
  readonly corrected: string | null
  /** The line that every other row is made from. */
  readonly inForce: RecordLine
}

/** The rows that are made from an article's line. */
export interface Parts {
  readonly entities: readonly EntityRow[]
  readonly statements: readonly Statement[]
  readonly events: readonly EventRow[]
}

export interface EntityRow {
  readonly row: Row
  readonly article: Row
  readonly id: string
  readonly name: string
  readonly type: EntityType
  readonly aliases: readonly string[]
  readonly roles: readonly string[]
}

export interface Statement {
  readonly row: Row
  readonly article: Row
  readonly position: number
  readonly id: string
  readonly told: StatementRow
  readonly texts: SearchText
  readonly holders: readonly EntityRow[]
  readonly about: readonly EntityRow[]
  /** The literal places that its content names. */
  readonly places: RecordLine['places']
}

export interface EventRow {
  readonly row: Row
  readonly article: Row
  readonly event: NewsEvent
  readonly words: string
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly tellers: readonly Teller[]
  readonly from: string | null
  readonly to: string | null
  readonly approx: boolean
  readonly statements: readonly Statement[]
  readonly places: RecordLine['places']
}

/** An article in groups. */
export interface Grouped {
  readonly name: string
  readonly digests: Digests
  readonly claims: ClaimsDigest
  readonly evidence: readonly Span[]
}

/** Everything that a record in memory holds. */
export class State {
  readonly feeds = new FeedMemory()
  readonly kept: KeptMemory = new Map()
  readonly undo = new Undo()
  readonly pages = this.#table<Row, Page>()
  /** The pages that stood at a location, the current one last. */
  readonly locations = this.#table<string, readonly Row[]>()
  readonly articles = this.#table<Row, Article>()
  readonly parts = this.#table<Row, Parts>()
  /** By article. */
  readonly grouped = this.#table<Row, Grouped>()
  readonly articlesByName = this.#table<string, Row>()
  readonly articlesByKey = this.#table<number, readonly Row[]>()
  readonly origins = this.#table<Row, StoredOrigin>()
  /** The ties of each row, by `tieKey`. */
  readonly ties = this.#perLayer<Row, ReadonlyMap<string, NewTie>>()
  readonly members = this.#perLayer<string, readonly Row[]>()
  readonly groupOf = this.#perLayer<Row, string>()
  readonly heads = this.#perLayer<string, Head>()
  readonly forms = this.#table<string, FormState>()
  readonly placements = this.#table<Row, Placement>()
  readonly identities = this.#table<string, { readonly name: string; readonly type: EntityType }>()
  readonly log = this.#table<number, Omit<Correction, 'state' | 'conflict'>>()
  readonly states = this.#table<number, Pick<Correction, 'state' | 'conflict'>>()
  /** Why corrections cannot be applied to a page. */
  readonly conflicts = this.#table<Row, ReadonlyMap<number, string>>()
  readonly decisions = this.#table<
    number,
    { readonly layer: GroupLayer; readonly pairs: readonly Decision[] }
  >()
  #last = 0

  /** A number that no row had before. */
  next(): Row {
    this.#last++
    return this.#last
  }

  isCurrent(page: Row): boolean {
    return this.locations.values().some((pages) => pages.at(-1) === page)
  }

  #table<Key, Value>(): Table<Key, Value> {
    return new Table(this.undo)
  }

  #perLayer<Key, Value>(): Readonly<Record<Layer, Table<Key, Value>>> {
    return Object.fromEntries(LAYERS.map((layer) => [layer, this.#table<Key, Value>()])) as Record<
      Layer,
      Table<Key, Value>
    >
  }
}
