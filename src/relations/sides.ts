import { firstIndex } from '../base/binary-search.ts'
import { firstEndingAfter } from '../base/spans.ts'
import type { SideKind } from '../languages/en/relations/words.ts'
import type { Entity, EntityType, Mention } from '../types/entity.ts'
import type { Span } from '../types/span.ts'
import type { Token } from '../types/token.ts'

/** A mention of an entity that can be one side of a relation; a range of tokens. */
export interface Side extends Pick<Mention, 'form' | 'sense' | 'start' | 'end'> {
  readonly entity: string
  readonly type: EntityType
}

/** The sides of an article by token. Every one is of an entity that has a name. */
export interface Sides {
  /** The name that covers a token, without titles. */
  readonly names: ReadonlyMap<number, Side>
  /** The description of which a token is the head, if it stands beside the name that it describes. */
  readonly descriptions: ReadonlyMap<number, Side>
  readonly pronouns: ReadonlyMap<number, Side>
}

/** Files the mentions of named entities by their tokens. */
export function sidesOf(tokens: readonly Token[], entities: readonly Entity[]): Sides {
  const names = new Map<number, Side>()
  const descriptions = new Map<number, Side>()
  const pronouns = new Map<number, Side>()
  const tokensOf = ([start, end]: Span): Span => [
    firstEndingAfter(tokens, start),
    firstIndex(tokens.length, (index) => tokens[index]!.start >= end),
  ]
  for (const { id, type, mentions } of entities) {
    if (!mentions.some(({ form }) => form === 'name')) continue
    for (const { form, sense, start, end, name, head, rule } of mentions) {
      const [from, to] = tokensOf(form === 'name' ? (name ?? [start, end]) : (head ?? [start, end]))
      const side: Side = { entity: id, type, form, sense, start: from, end: to }
      if (form === 'name') fileName(names, side)
      else if (to > from && form === 'pronoun') pronouns.set(to - 1, side)
      else if (to > from && rule === BESIDE_NAME) descriptions.set(to - 1, side)
    }
  }
  return { names, descriptions, pronouns }
}

/** The rule of mentions whose name stands beside them in the sentence. A description of somebody far off is too unsure. */
const BESIDE_NAME = 'apposition'

/** Files a name under its tokens; of two names for the same token the longer one counts. */
function fileName(names: Map<number, Side>, side: Side): void {
  for (let token = side.start; token < side.end; token++) {
    const known = names.get(token)
    if (!known || known.end - known.start < side.end - side.start) names.set(token, side)
  }
}

const BODIES: readonly EntityType[] = ['organization', 'government', 'armed-force', 'bloc', 'media', 'group']
const POWERS: readonly EntityType[] = [
  'government',
  'armed-force',
  'bloc',
  'group',
  'organization',
  'media',
  'place',
]

const KINDS: Readonly<Record<SideKind, ReadonlySet<EntityType>>> = {
  person: new Set(['person']),
  actor: new Set([...POWERS, 'person']),
  power: new Set(POWERS),
  state: new Set(['government', 'bloc', 'place']),
  place: new Set(['place']),
  body: new Set(BODIES),
  firm: new Set(['organization', 'media']),
  seat: new Set([...BODIES, 'place']),
  employer: new Set([...BODIES, 'person']),
}

/** Whether a side is of this kind. */
export function isOfKind({ type }: Side, kind: SideKind): boolean {
  return KINDS[kind].has(type)
}
