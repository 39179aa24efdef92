/** The questions that are kept in a record under a name, and what somebody has seen of their answers. */
export interface QuestionKeeper {
  /** All kept questions, by name. */
  list(): Promise<readonly KeptQuestion[]>
  /** Keeps a question, in place of another one of this name. */
  keep(name: string, query: string): Promise<void>
  /** Forgets a question. Whether there was one. */
  forget(name: string): Promise<boolean>
  /** What this looker has seen of the answers, with a value for each. */
  seen(name: string, looker: Looker): Promise<ReadonlyMap<string, string>>
  /** Notes that this looker has looked, and what was seen for the first time or with another value. */
  noteSeen(name: string, looker: Looker, seen: ReadonlyMap<string, string>): Promise<void>
}

/** Who looks: somebody who asks what is new, or the command that is run when something is. */
export type Looker = 'asks' | 'is-notified'

export interface KeptQuestion {
  readonly name: string
  readonly query: string
  /** When it was kept, and when somebody last asked what is new, ISO 8601 instants. */
  readonly keptAt: string
  readonly lookedAt: string
}
