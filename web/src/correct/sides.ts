import type { GroupSide } from '../../../src/record.ts'

/** The groups of the two that a decision is about. */
export interface Sides {
  readonly one: GroupSide
  readonly other: GroupSide
}

/** `before` and `after` of a preview of groups. */
export function isSides(value: unknown): value is Sides {
  return isSide(part(value, 'one')) && isSide(part(value, 'other'))
}

/** The groups, one of them where both are in it. */
export function sidesOf({ one, other }: Sides): GroupSide[] {
  return one.id === other.id ? [other] : [one, other]
}

function isSide(value: unknown): value is GroupSide {
  return typeof part(value, 'members') === 'number'
}

function part(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}
