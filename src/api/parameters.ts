import * as v from 'valibot'
import { OnrecordError } from '../base/errors.ts'
import {
  type CorrectionsOptions,
  type HoldersOptions,
  type ListOptions,
  parseQuestion,
  type Question,
  type ThreadStatus,
} from '../record.ts'
import { threadStatus } from '../schemas/across.ts'
import { correctionState } from '../schemas/correction.ts'
import { entityType } from '../schemas/entity.ts'
import { type JsonSchema, jsonSchemaOf } from '../schemas/json-schema.ts'
import { about, list, yesOrNo } from '../schemas/parts.ts'
import { LOOKED, REVIEW_ORDERS } from '../types/review.ts'

export interface Parameters extends ListOptions, HoldersOptions, CorrectionsOptions {
  readonly question: Question
  readonly limit: number
  readonly text: string
  readonly status: readonly ThreadStatus[]
  readonly of: string | null
  /** Whether to write cells of a table exactly, also those that a spreadsheet would run as formulas. */
  readonly raw: boolean
  /** Whether a table begins with a byte order mark. */
  readonly bom: boolean
  /** Ids of the thread and of the event that choose; `article` is among the options of corrections. */
  readonly thread: string | null
  readonly event: string | null
  readonly with: string | null
  readonly looked: (typeof LOOKED)[number]
  readonly order: (typeof REVIEW_ORDERS)[number]
  readonly reader: string | null
}

const LONGEST = 2_000
const MOST_ITEMS = 500

const words = v.pipe(v.string(), v.maxLength(LONGEST))
const items = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ITEMS))

/** The query parameters of the API. The items of a list are separated by commas. */
const PARAMETERS = {
  q: about(
    v.pipe(words, v.examples(['stance:denies since:2024-05'])),
    'A query as `onrecord ask` takes it: words, "phrases", `who:"Jan Novak" stance:denies since:2024`.',
  ),
  text: about(v.pipe(words, v.examples(['who:ja'])), 'What has been typed so far.'),
  type: about(entityType, 'Only holders of this type.'),
  status: about(list(threadStatus), 'Only threads of this status; of several, with commas between.'),
  of: about(words, 'Only the thread that this statement is in, as `article/s1`: none or one.'),
  article: about(words, 'Only what belongs to the article with this id; of corrections, those on its page.'),
  thread: about(words, 'Only the statements of the thread with this id, or of the thread of `article/s1`.'),
  event: about(words, 'Only the mentions of the event with this id, or of the event of `article/v1`.'),
  looked: about(
    v.optional(v.picklist(LOOKED), 'never'),
    'Only statements that nobody has accepted or edited (`never`), that somebody has (`once`), or all (`any`).',
  ),
  order: about(
    v.optional(v.picklist(REVIEW_ORDERS), 'doubt'),
    'The least sure first (`doubt`), or as in lists (`list`).',
  ),
  reader: about(words, 'Only what this reader has not looked at; with `looked=once`, for a second opinion.'),
  with: about(words, 'Id of the article to compare with, in place of the version before.'),
  state: about(correctionState, 'Only corrections that are in force, were undone, or cannot be carried out.'),
  limit: about(v.optional(items, 50), 'Items on a page.'),
  after: about(words, 'The `next` of the page before.'),
  bom: about(
    v.optional(yesOrNo, false),
    'A byte order mark at the beginning, without which Excel on Windows garbles letters such as é.',
  ),
  raw: about(
    v.optional(yesOrNo, false),
    'Cells to the letter, also those that a spreadsheet would run as formulas.',
  ),
}

export type ParameterName = keyof typeof PARAMETERS

/** The JSON Schema of a parameter, with its description. */
export function parameterSchema(name: ParameterName): JsonSchema {
  return jsonSchemaOf(PARAMETERS[name])
}

/** Reads the parameters of a request. Throws `api/bad-parameter`, or the errors of `parseQuestion`. */
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
  const limit = given.get('limit') ?? '50'
  return {
    question: parseQuestion(given.get('q') ?? ''),
    text: given.get('text') ?? '',
    type: wordOf('type', entityType, given.get('type') ?? ''),
    status: (given.get('status') ?? '')
      .split(',')
      .flatMap((one) => wordOf('status', threadStatus, one) ?? []),
    of: given.get('of') || null,
    article: given.get('article') || null,
    state: wordOf('state', correctionState, given.get('state') ?? ''),
    limit: readLimit(/^\d{1,4}$/.test(limit) ? Number(limit) : 0),
    after: given.get('after') || null,
    raw: readYesOrNo('raw', given.get('raw') ?? 'false'),
    bom: readYesOrNo('bom', given.get('bom') ?? 'false'),
    thread: given.get('thread') || null,
    event: given.get('event') || null,
    with: given.get('with') || null,
    looked: wordOf('looked', v.picklist(LOOKED), given.get('looked') ?? '') ?? 'never',
    order: wordOf('order', v.picklist(REVIEW_ORDERS), given.get('order') ?? '') ?? 'doubt',
    reader: given.get('reader') || null,
  }
}

function readLimit(value: number): number {
  if (v.is(items, value)) return value
  throw bad('"limit" is no number that a page can have.', `Give a whole number from 1 to ${MOST_ITEMS}.`)
}

function readYesOrNo(name: ParameterName, value: string): boolean {
  if (value === 'true' || value === 'false') return value === 'true'
  throw bad(`"${name}" is neither true nor false.`, `Give "${name}=true", or leave it away.`)
}

/** The parameter as one of a list of words; `null` if it is absent. */
function wordOf<Word extends string>(
  name: ParameterName,
  schema: v.PicklistSchema<readonly Word[], undefined>,
  value: string,
): Word | null {
  if (value === '') return null
  if (v.is(schema, value)) return value
  throw bad(`There is no ${name} "${value}".`, `One of these: ${schema.options.join(', ')}.`)
}

function bad(message: string, hint: string): OnrecordError {
  return new OnrecordError('api/bad-parameter', message, hint)
}
