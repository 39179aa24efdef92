import type { Change, GroupLayer, Target } from '../../../src/record.ts'
import { inWords } from '../words/stances.ts'

const GROUPS: Readonly<Record<GroupLayer, string>> = {
  identity: 'person or organisation',
  copy: 'copies of an article',
  happening: 'happening',
  event: 'event',
  thread: 'thread',
}

/** A change in a line. The words it is about are in it; offsets and ids of articles are not. `before` as the log has it. */
export function changeInWords(change: Change, before: unknown = null): string {
  switch (change.do) {
    case 'accept':
      return `${thing(change.target)} is right`
    case 'reject':
      return `${thing(change.target)} is not there`
    case 'edit':
      return `${thing(change.target)}: ${Object.entries(change.set)
        .map(([name, value]) => `${inWords(name)} becomes ${valueInWords(value)}${wasInWords(before, name)}`)
        .join(', ')}`
    case 'merge':
      return `${GROUPS[change.layer] ?? change.layer}: two are one`
    case 'split':
      return `${GROUPS[change.layer] ?? change.layer}: one leaves`
    case 'undo':
      return `no. ${change.correction} is taken back`
  }
}

const LONGEST = 80

function thing({ layer, anchor }: Target): string {
  const { exact } = anchor
  return `${layer} “${exact.length > LONGEST ? `${exact.slice(0, LONGEST - 2)} …` : exact}”`
}

function wasInWords(before: unknown, name: string): string {
  if (typeof before !== 'object' || before === null || !Object.hasOwn(before, name)) return ''
  return ` (was ${valueInWords((before as Readonly<Record<string, unknown>>)[name])})`
}

function valueInWords(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  return Array.isArray(value) ? value.join(', ') || 'nobody' : inWords(String(value))
}
