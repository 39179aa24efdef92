import { OnrecordError } from '../../src/index.ts'

/** What is wrong; `crash` is an error that nobody foresaw or that does not say what to do. */
export interface Complaint {
  readonly kind: 'crash' | 'hang' | 'schema' | 'span' | 'reference' | 'untrue' | 'unlike' | 'answer'
  readonly what: string
}

/** What became of an input. */
export interface Verdict {
  readonly complaints: readonly Complaint[]
  /** How much was looked at, so that a run that looks at nothing is noticed. */
  readonly spans: number
  readonly articles: number
  readonly refused: number
  readonly answers: number
}

/** Takes down what is wrong while an input is judged. */
export class Findings {
  readonly complaints: Complaint[] = []
  spans = 0
  articles = 0
  refused = 0
  answers = 0

  say(kind: Complaint['kind'], what: string): void {
    this.complaints.push({ kind, what: what.slice(0, 2_000) })
  }

  /** Trouble is fine where it was foreseen and says what to do. */
  trouble(error: unknown): void {
    this.refused++
    const isForeseen =
      error instanceof OnrecordError &&
      /^[a-z]+\/[a-z-]+$/.test(error.code) &&
      !error.code.endsWith('/unexpected') &&
      error.message !== '' &&
      error.hint !== ''
    if (!isForeseen) this.say('crash', stackOf(error))
  }

  /** Both as JSON, which is what leaves the program. */
  same(what: string, one: unknown, other: unknown): void {
    const [first, second] = [JSON.stringify(one) ?? '', JSON.stringify(other) ?? '']
    if (first === second) return
    let at = 0
    while (first[at] === second[at]) at++
    this.say(
      'unlike',
      `${what}: …${first.slice(Math.max(0, at - 80), at + 80)}… and …${second.slice(Math.max(0, at - 80), at + 80)}…`,
    )
  }

  verdict(): Verdict {
    const { complaints, spans, articles, refused, answers } = this
    return { complaints, spans, articles, refused, answers }
  }
}

export function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${String(error)}`
  return `${error.stack}${error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`}`
}
