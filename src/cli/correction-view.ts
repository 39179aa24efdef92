import type { Correction, GroupSide, Preview } from '../record.ts'
import { paint, textWidth } from './paint.ts'
import { printable } from './printable.ts'
import { type Run, wrap } from './wrap.ts'

type Change = Correction['change']
type Fields = Readonly<Record<string, unknown>>

/**
 * A preview as text: the thing, its values before and after, what else changes, and which corrections it contradicts.
 * `isMade`: the change was made; else the text says what it would do.
 */
export function previewView(preview: Preview, { isMade }: { readonly isMade: boolean }): string {
  const { change, before, after, affects, conflicts } = preview
  return [
    paragraph([{ text: headOf(change, isMade), style: 'bold' }]),
    ...wordsOf(change).map((words) => paragraph([{ text: words }], 2)),
    ...(isSides(before) && isSides(after)
      ? sideLines(change, before, after)
      : valueLines(before as Fields | null, after as Fields | null, { change, isMade })),
    ...affects.map(({ layer, count, sample }) =>
      paragraph(
        [
          {
            text: `${isMade ? 'changed' : 'would change'} ${count} ${count === 1 ? singular(layer) : layer.replace('-', ' ')}`,
          },
          { text: listOf(count, sample), style: 'dim' },
        ],
        2,
      ),
    ),
    ...conflicts.map(({ correction, why }) =>
      paragraph(
        [{ text: `${isMade ? 'went' : 'goes'} against correction ${correction}: ${why}`, style: 'yellow' }],
        2,
      ),
    ),
    '',
  ].join('\n')
}

/** A line of the log. */
export function logView({ number, at, by, why, change, before, state, conflict }: Correction): string {
  const set =
    change.do === 'edit'
      ? valueLines(before as Fields, change.set as Fields, { change, isMade: true })
      : change.do === 'add'
        ? setLines(change.set as Fields)
        : []
  return [
    paragraph([
      { text: `${number} `, style: 'bold' },
      { text: headOf(change, true) },
      ...(state === 'in-force'
        ? []
        : [{ text: ` (${state})`, style: state === 'undone' ? ('dim' as const) : ('yellow' as const) }]),
    ]),
    ...wordsOf(change).map((words) => paragraph([{ text: words }], 2)),
    ...set,
    ...(conflict === null ? [] : [paragraph([{ text: conflict, style: 'yellow' }], 2)]),
    paragraph(
      [
        {
          text: `${by}, ${at.slice(0, 16).replace('T', ' ')} UTC${why === null ? '' : `: ${why}`}`,
          style: 'dim',
        },
      ],
      2,
    ),
    '',
  ].join('\n')
}

function paragraph(runs: readonly Run[], indent = 0): string {
  const clean = runs.map((run) => ({ ...run, text: printable(run.text) }))
  return wrap(clean, { width: textWidth(), indent, hang: indent + 2 })
}

const PAST: Readonly<Record<Change['do'], string>> = {
  accept: 'accepted',
  reject: 'rejected',
  edit: 'edited',
  add: 'added',
  merge: 'merged',
  split: 'split',
  undo: 'undid',
}

function headOf(change: Change, isMade: boolean): string {
  const verb = isMade ? PAST[change.do] : change.do
  if ('target' in change) {
    const { layer, id, anchor } = change.target
    // Places, times and quantities are known by their index; people write p0, t0, q0.
    return `${verb} ${layer} ${/^\d+$/.test(id) ? layer[0] : ''}${id} of ${anchor.article}`
  }
  if (change.do === 'undo') return `${verb} correction ${change.correction}`
  const [one, other] = [nameOf(change.one), nameOf(change.other)]
  return change.do === 'merge'
    ? `${verb} ${change.layer}: ${one} ${isMade ? 'joined' : 'joins'} ${other}`
    : `${verb} ${change.layer}: ${one} ${isMade ? 'left' : 'leaves'} ${other}`
}

function nameOf({ article, id }: { readonly article: string; readonly id: string }): string {
  return id === '' ? article : `${article}/${id}`
}

function wordsOf(change: Change): string[] {
  if (!('target' in change)) return []
  const { exact } = change.target.anchor
  const words = exact.length > 200 ? `${exact.slice(0, 199)}…` : exact
  return [/^["“]/.test(words) ? words : `"${words}"`]
}

/** Fields that mean nothing to people. */
const HIDDEN: ReadonlySet<string> = new Set(['corrections', 'bases', 'basis', 'rule'])

function valueLines(
  before: Fields | null,
  after: Fields | null,
  { change, isMade }: { readonly change: Change; readonly isMade: boolean },
): string[] {
  if (before === null && after === null) return []
  if (after === null) return [paragraph([{ text: isMade ? 'is gone' : 'would be gone' }], 2)]
  if (before === null && change.do === 'add') return setLines(change.set as Fields)
  if (before === null) return [paragraph([{ text: isMade ? 'is there again' : 'would be there again' }], 2)]
  const fields = Object.keys(after).filter(
    (field) => !HIDDEN.has(field) && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
  if (fields.length === 0) {
    return [paragraph([{ text: change.do === 'accept' ? 'stays as it is' : 'no value changes' }], 2)]
  }
  return fields.map((field) =>
    paragraph(
      [
        { text: `${field} `, style: 'dim' },
        { text: valueText(before[field]) },
        { text: ' → ', style: 'dim' },
        { text: valueText(after[field]), style: 'cyan' },
      ],
      2,
    ),
  )
}

/** The values of a thing that is added. */
function setLines(set: Fields): string[] {
  return Object.entries(set).map(([field, value]) =>
    paragraph(
      [
        { text: `${field} `, style: 'dim' },
        { text: valueText(value), style: 'cyan' },
      ],
      2,
    ),
  )
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return 'none'
  if (typeof value === 'string') return value
  const { kind, entities } = value as { kind?: string; entities?: readonly string[] }
  if (entities && kind) return entities.length > 0 ? entities.join(', ') : kind
  return JSON.stringify(value)
}

interface Sides {
  readonly one: GroupSide
  readonly other: GroupSide
}

function isSides(value: unknown): value is Sides {
  return typeof value === 'object' && value !== null && 'one' in value && 'other' in value
}

/** Which group joins which: merged the wrong way round, the better name would be lost. */
function sideLines(change: Change, before: Sides, after: Sides): string[] {
  const isJoined = after.one.id === after.other.id
  const arrow = paint('dim', ' → ')
  const label = ({ id, name, members }: GroupSide): string =>
    `${name ?? id} (${id}; ${members} ${members === 1 ? 'member' : 'members'})`
  if (before.one.id === before.other.id && isJoined && change.do !== 'undo') {
    const why = change.do === 'merge' ? 'they are one already; they stay so' : 'they are apart already'
    return [paragraph([{ text: why }], 2)]
  }
  return isJoined
    ? [paragraph([{ text: label(before.one) }, { text: arrow }, { text: label(after.other) }], 2)]
    : [paragraph([{ text: label(after.one) }, { text: ' apart from ' }, { text: label(after.other) }], 2)]
}

const SINGULARS: Readonly<Record<string, string>> = {
  identities: 'identity',
  entities: 'entity',
  copies: 'group of copies',
  'event-mentions': 'mention of an event',
}

function singular(layer: string): string {
  return SINGULARS[layer] ?? layer.replace(/s$/, '')
}

function listOf(count: number, sample: readonly string[]): string {
  if (sample.length === 0) return ''
  return `: ${sample.join(', ')}${count > sample.length ? ' …' : ''}`
}
