import type { NewsEvent } from '../types/event.ts'
import type { RecordLine } from '../types/line.ts'
import type { Holder, Statement } from '../types/statement.ts'
import { LISTS, mapEntities, mapStatements, reindex } from './replace.ts'
import type { Thing } from './things.ts'

/** The article without the thing and without all references to it. */
export function removeThing(line: RecordLine, thing: Thing): RecordLine {
  switch (thing.layer) {
    case 'article':
      return line
    case 'statement':
      return removeStatement(line, thing.id)
    case 'entity':
      return removeEntity(line, thing.id)
    case 'mention':
      return removeMention(line, thing)
    case 'event':
      return { ...line, events: line.events.filter(({ id }) => id !== thing.id) }
    default: {
      const list = LISTS[thing.layer]
      const items: readonly unknown[] = line[list]
      const was = items.map((_item, index) => index).filter((index) => String(index) !== thing.id)
      return reindex(
        line,
        list,
        was.map((index) => items[index]),
        was,
      )
    }
  }
}

/** Statements within the removed one move to the statement around it. */
function removeStatement(line: RecordLine, id: string): RecordLine {
  const around = line.statements.find((one) => one.id === id)?.within ?? null
  const without = (ids: readonly string[]): string[] => ids.filter((one) => one !== id)
  const statements = line.statements
    .filter((one) => one.id !== id)
    .map((one): Statement => {
      const { widens, ...rest } = one
      return {
        ...(widens === id ? rest : one),
        within: one.within === id ? around : one.within,
        answers: without(one.answers),
      }
    })
  return {
    ...line,
    statements,
    events: line.events.map((event) => withoutStatement(event, id)),
    ...(line.relations && {
      relations: line.relations.map((one) => ({ ...one, statements: without(one.statements) })),
    }),
  }
}

function withoutStatement(event: NewsEvent, id: string): NewsEvent {
  const { makes, ...rest } = event
  if (makes !== id && !event.statements.includes(id)) return event
  return {
    ...(makes === id ? rest : event),
    statements: event.statements.filter((one) => one !== id),
    ...(event.told && { told: event.told.filter(({ statement }) => statement !== id) }),
  }
}

function removeEntity(line: RecordLine, id: string): RecordLine {
  const without = (ids: readonly string[]): string[] => ids.filter((one) => one !== id)
  const less = mapStatements(line, (one) => ({
    ...one,
    holder: withoutHolder(one.holder, id),
    ...(one.to && { to: { ...one.to, entities: without(one.to.entities) } }),
    ...(one.relays && {
      relays: one.relays.map((relay) => ({ ...relay, entities: without(relay.entities) })),
    }),
  }))
  return {
    ...less,
    entities: line.entities.filter((one) => one.id !== id),
    events: line.events.map((event) => ({
      ...event,
      actors: without(event.actors),
      recipients: without(event.recipients),
    })),
    ...(line.relations && { relations: line.relations.filter(({ from, to }) => from !== id && to !== id) }),
  }
}

/** If the words name no other entity, the statement's holder becomes unknown. */
function withoutHolder(holder: Holder, id: string): Holder {
  if (!holder.entities.includes(id)) return holder
  const entities = holder.entities.filter((one) => one !== id)
  return entities.length > 0
    ? { ...holder, entities }
    : { ...holder, entities, kind: 'anonymous', basis: 'unknown' }
}

/** An entity is removed with its last mention. */
function removeMention(line: RecordLine, { id }: Thing): RecordLine {
  const [entity, index] = id.split('/')
  if (line.entities.find((one) => one.id === entity)?.mentions.length === 1)
    return removeEntity(line, entity!)
  return mapEntities(line, (one) =>
    one.id === entity ? { ...one, mentions: one.mentions.filter((_one, at) => at !== Number(index)) } : one,
  )
}
