import { userInfo } from 'node:os'
import { Command } from 'commander'
import { OnrecordError } from '../base/errors.ts'
import type { AskedChange, Correction, Preview, RecordStore } from '../record.ts'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './say.ts'
import { wholeNumber } from './whole-number.ts'

const HELP = `
VERB THING...                is one of

  accept THING               it is right; it is held to that when the page is read again
  reject THING               it is not there at all, and stays away
  edit THING FIELD=VALUE...  set what is wrong in it
  add ARTICLE [KIND] WORDS FIELD=VALUE...
                             what was missed, in the words that tell it; KIND is statement,
                             entity, mention, place, time, quantity, or event if it is left out
  retag THING WORD           the same for the one tag of it: stance, type, sense, value
  merge ONE OTHER            they are one: ONE and its group join the group of OTHER
  split ONE OTHER            they are not: ONE leaves the group of OTHER, for good
  move THING TO              a mention to another entity (TO is e2), or a statement, event
                             or entity from its thread, event or identity to that of TO
  undo NUMBER                take a correction back
  log                        what has been corrected, the latest first

THING is an article's id, or how it begins, and what it is in it, if it is not the
article itself: 3f2a9c/s3 a
statement, e2 an entity, e2/0 its first mention, v1 an event, p0 t0 q0 the first place,
time, quantity (as "onrecord read --json" lists them); a blank may stand for the slash
before it: 3f2a9c s3. Statements are merged and split as threads, entities as identities,
events as events, whole articles as --group says.

FIELD=VALUE: of an article (edit 3f2a9c …) title publisher authors published, of a
statement stance mode certainty polarity holder content, of an entity name type, of a
mention sense entity, of a place name geonames lat lon country admin1 precision sense, of
a time value from to, of a quantity value min max unit approx, of an event type status
polarity actors recipients places time factuality. places and time are indexes (p0,p2 or
t1) or their words; holder, actors, recipients and entity are ids or names with commas
between (e1,Ada Hill), holder may be anonymous, article, role, collective or media;
content is exact words of the article, or where they stand (120-185); authors have
semicolons between; none is "null".

What was read stays in the record as it was read; every answer is given as corrected.
The log only grows: who (--by, or ONRECORD_BY), when, why, and what it was before.

Examples:
  onrecord correct edit 3f2a9c/s3 stance=denies --why "said 'no' twice" --dry-run
  onrecord correct edit 3f2a9c/s3 holder="Ada Hill" content="that boats would be sold"
  onrecord correct edit 3f2a9c publisher="The Harbour Post" published=2024-05-14
  onrecord correct reject 3f2a9c/s7 --by "Ada Hill"
  onrecord correct retag 3f2a9c/e4 government
  onrecord correct add 3f2a9c collapsed type=ACCIDENT places=Gdansk time=Monday
  onrecord correct add 3f2a9c statement "nobody was hurt" holder="Ada Hill" stance=claims
  onrecord correct add 3f2a9c entity "Port Works" type=organization
  onrecord correct merge 3f2a9c/e1 77b0de/e5
  onrecord correct split 3f2a9c 77b0de --group happening
  onrecord correct move 3f2a9c/e1/2 e4
  onrecord correct undo 12
  onrecord correct log --state conflict`

interface CorrectOptions {
  readonly record: string
  readonly by?: string
  readonly why?: string
  readonly group?: string
  readonly dryRun?: true
  readonly anyway?: true
  readonly json?: true
  readonly limit?: number
  readonly article?: string
  readonly state?: string
}

/** The command `correct`; `end` receives the exit code. */
export function correctCommand(end: (code: ExitCode) => void): Command {
  return new Command('correct')
    .summary('put right what was read, and see what has been')
    .description(
      'Correct the record: accept, reject, edit, add, merge, split, move, undo; and the log of it.',
    )
    .argument('<verb>', 'accept, reject, edit, add, retag, merge, split, move, undo or log')
    .argument('[thing...]', 'what it is about')
    .addOption(recordOption())
    .option('--by <name>', 'who corrects; default: ONRECORD_BY, or who is logged in')
    .option('--why <text>', 'why')
    .option('--dry-run', 'show what it would do, and do nothing')
    .option('--anyway', 'also where it goes against earlier corrections')
    .option('--group <layer>', 'of whole articles: copy or happening')
    .option('--limit <number>', 'log: how many at most; 20 if not given', wholeNumber)
    .option('--article <id>', 'log: only what was corrected on the page of this article')
    .option('--state <state>', 'log: only in-force, undone or conflict')
    .option('--json', 'print the preview, the correction, or the log as JSON Lines')
    .addHelpText('after', HELP)
    .action(async (verb: string, things: string[], options: CorrectOptions) =>
      end(await correct(verb, things, options)),
    )
}

async function correct(verb: string, things: readonly string[], options: CorrectOptions): Promise<ExitCode> {
  const useless = uselessIn(verb, things, options)
  if (useless !== null) {
    const { say } = await import('./say.ts')
    say(`"correct ${verb}" takes no ${useless}.\nLeave it away, or see: onrecord help correct`)
    return 2
  }
  const [{ openRecord }, { readChanges }, { report }] = await Promise.all([
    import('../record.ts'),
    import('./correct-change.ts'),
    import('./say.ts'),
  ])
  const store = await openRecord(options.record)
  try {
    if (verb === 'log') return await printLog(store, options)
    let changes: readonly AskedChange[]
    try {
      changes = await readChanges(store, verb, things, options.group)
    } catch (error) {
      if (!(error instanceof OnrecordError) || !error.code.startsWith('cli/')) throw error
      report(error)
      return 2
    }
    const made: number[] = []
    let code: ExitCode = 1
    try {
      for (const change of changes) {
        code = await make(store, change, options, made)
        if (code !== 0) break
      }
      return code
    } finally {
      // If it left one group and cannot join the other, the first change is undone.
      if (code !== 0) {
        for (const correction of made.reverse()) {
          await store.correct({ do: 'undo', correction }, { by: nameOf(options) })
        }
      }
    }
  } finally {
    await store.close()
  }
}

const OF_LOG = ['limit', 'article', 'state'] as const
const OF_CHANGES = ['by', 'why', 'dryRun', 'anyway'] as const

/** What was given that the verb would ignore; `null` if nothing was. */
function uselessIn(verb: string, things: readonly string[], options: CorrectOptions): string | null {
  if (verb === 'log' && things.length > 0) return `"${things[0]}"`
  const ignored: readonly (keyof CorrectOptions)[] = [
    ...(verb === 'log' ? OF_CHANGES : OF_LOG),
    ...(['merge', 'split', 'move'].includes(verb) ? [] : (['group'] as const)),
  ]
  const given = ignored.find((option) => options[option] !== undefined)
  return given === undefined ? null : `--${given === 'dryRun' ? 'dry-run' : given}`
}

/** Shows what a change would do, and makes it. */
async function make(
  store: RecordStore,
  change: AskedChange,
  options: CorrectOptions,
  numbers: number[],
): Promise<ExitCode> {
  const [{ previewView }, { standardOutput }, { jsonLine }, { say }] = await Promise.all([
    import('./correction-view.ts'),
    import('./output.ts'),
    import('./printable.ts'),
    import('./say.ts'),
  ])
  const output = standardOutput()
  const preview = await store.preview(change)
  if (options.dryRun) {
    await output.write(options.json ? jsonLine(preview) : previewView(preview, { isMade: false }))
    if (!options.json) say('Nothing was changed.')
    return 0
  }
  if (preview.conflicts.length > 0 && !options.anyway) {
    say(previewView(preview, { isMade: false }))
    say(
      `It goes against ${listOf(preview)}, so nothing was changed.\nUndo what is wrong, or say --anyway: the later correction then counts.`,
    )
    return 1
  }
  const made: Correction = await store.correct(change, { by: nameOf(options), why: options.why ?? null })
  numbers.push(made.number)
  await output.write(options.json ? jsonLine(made) : previewView(preview, { isMade: true }))
  if (!options.json) say(`Correction ${made.number}. To take it back: onrecord correct undo ${made.number}`)
  return 0
}

function listOf({ conflicts }: Preview): string {
  const list = conflicts.map(({ correction }) => correction).join(', ')
  return `correction${conflicts.length > 1 ? 's' : ''} ${list}`
}

function nameOf({ by }: CorrectOptions): string {
  return by ?? process.env.ONRECORD_BY ?? userInfo().username
}

async function printLog(store: RecordStore, options: CorrectOptions): Promise<ExitCode> {
  const [{ logView }, { standardOutput }, { jsonLine }, { say }, { CORRECTION_STATES }, { findOne }] =
    await Promise.all([
      import('./correction-view.ts'),
      import('./output.ts'),
      import('./printable.ts'),
      import('./say.ts'),
      import('../record.ts'),
      import('./correct-change.ts'),
    ])
  const state = CORRECTION_STATES.find((known) => known === options.state)
  if (options.state !== undefined && !state) {
    say(`There is no state "${options.state}".\nOne of these: ${CORRECTION_STATES.join(', ')}.`)
    return 2
  }
  const article = options.article === undefined ? null : (await findOne(store, options.article)).id
  const { items, total } = await store.corrections({
    limit: options.limit ?? 20,
    article,
    state: state ?? null,
  })
  const output = standardOutput()
  for (const item of items) await output.write(options.json ? jsonLine(item) : logView(item))
  const isAll = article === null && state === undefined
  if (total === 0) say(isAll ? 'Nothing has been corrected.' : 'No correction is like that.')
  if (total > items.length) say(`There are ${total}: --limit ${total} shows all of them.`)
  return 0
}
