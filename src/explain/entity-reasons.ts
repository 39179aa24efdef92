import type { Entity } from '../types/entity.ts'
import type { RecordLine } from '../types/line.ts'
import { line, quoter, type Reason } from './wording.ts'

/** Mentions listed at most. */
const MOST_MENTIONS = 12

/** Which mentions were tied to an entity, by which rules, and which entities of a similar name were kept apart. */
export function entityReasons(article: RecordLine, entity: Entity): Reason[] {
  const words = quoter(article)
  const { mentions, roles, aliases, links } = entity
  const more = mentions.length - MOST_MENTIONS
  return [
    [entity.id, `${entity.name} (${entity.type})`],
    ...line('aliases', aliases.join(', ')),
    ...roles.map(
      ({ title, start, end, basis }): Reason => [
        'role',
        `${title}; ${basis}, from "${words([[start, end]])}"`,
      ],
    ),
    ...Object.entries(links).map(([scheme, value]): Reason => ['link', `${scheme} ${value}`]),
    ...mentions
      .slice(0, MOST_MENTIONS)
      .map(
        ({ start, end, form, sense, basis, rule }): Reason => [
          'mention',
          `"${words([[start, end]])}" at ${start}: ${form}, ${sense}; ${basis}, by ${rule}`,
        ],
      ),
    ...line('mentions', more > 0 && `${more} more`),
    ...line('holds', holds(article, entity)),
    ...likeNamed(article, entity).map(
      ({ id, name, type }): Reason => [
        'kept apart',
        `${id} ${name} (${type}), which shares a word of its name`,
      ],
    ),
  ]
}

function holds({ statements }: RecordLine, { id }: Entity): string {
  return statements
    .filter(({ holder }) => holder.entities.includes(id))
    .map((statement) => statement.id)
    .join(', ')
}

/** Entities with a similar name. */
function likeNamed({ entities }: RecordLine, entity: Entity): Entity[] {
  const own = new Set(capitals(entity))
  return entities.filter((one) => one.id !== entity.id && capitals(one).some((word) => own.has(word)))
}

function capitals({ name, aliases }: Entity): string[] {
  return [name, ...aliases].flatMap((one) => one.match(/\p{Lu}\p{L}{2,}/gu) ?? [])
}
