import type { Within } from '../../types/across.ts'
import type { Days } from '../../types/days.ts'
import type { Telling } from '../../types/event.ts'
import type { HolderKind, Mode, Statement } from '../../types/statement.ts'

/**
 * The stored form of an article's claims: a few kB of JSON, without empty and default values, with words as written
 * (lower case). `unpack` gives `Claims`.
 */
export interface ClaimsDigest {
  readonly article: string
  readonly published: Days | null
  /** Words; `terms`, `negated` and `lists` of the claims name them by index. */
  readonly words: readonly string[]
  readonly parties: readonly Party[]
  readonly claims: readonly (Partial<Omit<Claim, 'written' | 'deeds'>> & Pick<Claim, 'id'>)[]
}

/** The claims of an article's statements in the form for comparison. */
export interface Claims {
  readonly article: string
  /** When the article was published; `null` when unknown. */
  readonly published: Days | null
  /** Stems of the content words; claims refer to them by index. */
  readonly stems: readonly string[]
  /** Holders of the statements, and parties they speak of; claims refer to them by index. */
  readonly parties: readonly Party[]
  readonly claims: readonly Claim[]
}

/** A person, organisation, place or thing that holds statements or is mentioned in them. */
export interface Party {
  /** Entity id in the article. */
  readonly entity: string
  readonly name: string
  /** Two parties of different articles are one if they share a key; empty for a party without a name. */
  readonly keys: readonly string[]
  /** Of a person: the first name, the same for all its spellings; absent where none is given. */
  readonly first?: string
  /** Keys of the parties that it belongs to or represents: the country of a minister, the firm of its spokeswoman. */
  readonly of?: readonly string[]
  /** Whether it can hold statements: a person, an organisation, a state. */
  readonly speaks: boolean
  /** Set for an organisation, which speaks through people: a state, a firm, an army. */
  readonly body?: true
}

/** A statement in the form for comparison. */
export interface Claim {
  readonly id: string
  /** Number of the sentence in which its content begins. */
  readonly sentence: number
  readonly kind: HolderKind
  readonly mode: Mode
  readonly stance: Statement['stance']
  readonly certainty: Statement['certainty']
  /** Indexes into `parties`; several for a joint statement. */
  readonly holders: readonly number[]
  /** The words that name a holder who is no entity of the article; empty where there are none. */
  readonly source: string
  /** Indexes into `stems`, ascending. */
  readonly terms: readonly number[]
  /** One for each of `terms`: the word as it is written here. */
  readonly written: readonly string[]
  /** Codes of its events, each once; events of speech are left out. */
  readonly deeds: readonly string[]
  /** The `terms` that a "not" or "no" before them negates. */
  readonly negated: readonly number[]
  /** Indexes into `parties` of those that the content mentions, ascending. */
  readonly about: readonly number[]
  /** The one of `about` that is the claim's subject, or that it accuses. */
  readonly subject: number | null
  readonly accused: readonly number[]
  readonly addressed: readonly number[]
  readonly events: readonly ToldEvent[]
  /** Exact counts in its content. */
  readonly counts: readonly Count[]
  /** Things named side by side, as indexes into `stems`: "drones or missiles". */
  readonly lists: readonly (readonly number[])[]
  /** Words that narrow it ("deliberately", "some") or widen it ("any", "ever"), in lower case. */
  readonly narrowing: readonly string[]
  readonly widening: readonly string[]
  /**
   * How many sentences back the text sets it against something: 0 for ", but …" within its own sentence, 1 for "But …"
   * or "However, …"; `null` for neither.
   */
  readonly contrast: 0 | 1 | null
  /** Its own time, if the text gives one; otherwise the article's date is used. */
  readonly said: Days | null
  /** Days that the content itself names, first to last; `null` for none. */
  readonly when: Days | null
  /**
   * Whether it takes no side, whatever its stance: it refuses something ("rejected the offer") or asks ("whether it
   * was").
   */
  readonly open: boolean
  /** Number of the section heading whose question it answers, from 1; 0 for none. */
  readonly question: number
  /** Whether it names only the charge, without its content: "denied the allegations". */
  readonly bare: boolean
  readonly within: string | null
  readonly answers: readonly string[]
  readonly widens: string | null
  /** Equal for contents of the same words. */
  readonly print: string
}

/** "12 people", "$3 million". */
export interface Count {
  readonly words: string
  readonly value: number
  readonly unit: string
}

/** An event in a claim's content, and how the claim tells it. */
export interface ToldEvent {
  readonly id: string
  /** The trigger, as it is written. */
  readonly word: string
  readonly code: string
  readonly as: Telling['as']
  readonly planned: boolean
  readonly actors: readonly number[]
  readonly recipients: readonly number[]
}

export interface Named {
  readonly id: string
  readonly name: string
}

/** A statement of a thread, with the digest of its article. */
export interface ThreadMember {
  readonly statement: Within
  readonly digest: ClaimsDigest
}

/** What a thread needs to know beyond its statements. */
export interface ThreadContext {
  /** The identity, over all articles, of an entity of an article. */
  who(entity: Within): Named
  /** The exact words of a statement's content. Called once for each thread. */
  words(statement: Within): string
  /** The origin of an article's text: articles of one `key` have one origin, and copies share theirs. */
  origin(article: string): { readonly key: string; readonly known: boolean }
}
