import { OnrecordError } from '../base/errors.ts'
import type { Entity } from '../index.ts'
import {
  CORRECTION_STATES,
  type Correction,
  type CorrectionsOptions,
  type HoldersOptions,
  type ListOptions,
  parseQuestion,
  type Question,
  type ThreadStatus,
} from '../record.ts'
import { THREAD_STATUSES } from '../types/across.ts'
import { ENTITY_TYPES } from '../types/entity.ts'

/** What an address may say behind its question mark. */
export type ParameterName =
  | 'q'
  | 'text'
  | 'type'
  | 'status'
  | 'of'
  | 'article'
  | 'state'
  | 'limit'
  | 'after'
  | 'raw'

export interface Parameters extends ListOptions, HoldersOptions, CorrectionsOptions {
  readonly question: Question
  readonly limit: number
  readonly text: string
  readonly status: readonly ThreadStatus[]
  readonly of: string | null
  readonly raw: boolean
}

const LONGEST = 2_000
export const MOST_ITEMS = 500

/** Reads the parameters of a request. Throws `server/bad-parameter`, or what `parseQuestion` throws. */
export function readParameters(url: string, allowed: readonly ParameterName[]): Parameters {
  const given = new Map<string, string>()
  for (const [name, value] of new URL(url).searchParams) {
    if (!(allowed as readonly string[]).includes(name)) {
      throw bad(
        `There is no parameter "${name}" here.`,
        allowed.length === 0 ? 'Leave it away.' : `There are: ${allowed.join(', ')}.`,
      )
    }
    if (given.has(name)) throw bad(`"${name}" is given twice.`, 'Give it once.')
    if (value.length > LONGEST) {
      throw bad(`"${name}" is longer than ${LONGEST} characters.`, 'Ask for less at once.')
    }
    given.set(name, value)
  }
  return {
    question: parseQuestion(given.get('q') ?? ''),
    text: given.get('text') ?? '',
    type: readType(given.get('type') ?? ''),
    status: readStatuses(given.get('status') ?? ''),
    of: given.get('of') || null,
    raw: readRaw(given.get('raw') ?? 'false'),
    article: given.get('article') || null,
    state: readState(given.get('state') ?? ''),
    limit: readLimit(given.get('limit')),
    after: given.get('after') || null,
  }
}

function readLimit(value = '50'): number {
  const limit = /^\d{1,4}$/.test(value) ? Number(value) : 0
  if (limit >= 1 && limit <= MOST_ITEMS) return limit
  throw bad('"limit" is no number that a page can have.', `Give a whole number from 1 to ${MOST_ITEMS}.`)
}

function readRaw(value: string): boolean {
  if (value === 'true' || value === 'false') return value === 'true'
  throw bad('"raw" is neither true nor false.', 'Give "raw=true" for cells to the letter.')
}

function readState(value: string): Correction['state'] | null {
  if (value === '') return null
  const state = CORRECTION_STATES.find((known) => known === value)
  if (state) return state
  throw bad(`There is no state "${value}".`, `One of these: ${CORRECTION_STATES.join(', ')}.`)
}

function readType(value: string): Entity['type'] | null {
  if (value === '') return null
  const type = ENTITY_TYPES.find((known) => known === value)
  if (type) return type
  throw bad(`There is no type "${value}".`, `One of these: ${ENTITY_TYPES.join(', ')}.`)
}

/** One, or several with commas between. */
function readStatuses(value: string): ThreadStatus[] {
  return value
    .split(',')
    .filter((one) => one !== '')
    .map((one) => {
      const status = THREAD_STATUSES.find((known) => known === one)
      if (status) return status
      throw bad(`There is no status "${one}".`, `One of these: ${THREAD_STATUSES.join(', ')}.`)
    })
}

function bad(message: string, hint: string): OnrecordError {
  return new OnrecordError('server/bad-parameter', message, hint)
}
