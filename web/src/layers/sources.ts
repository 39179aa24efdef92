import type { Statement } from '../../../src/index.ts'
import type { RecordLine } from '../../../src/record.ts'
import type { Source, Sources } from './layer.ts'
import { wordsOf } from './spanned.ts'

const COLOURS = 8

/** Gives every source of the article a letter, in order of first statements. */
export function sourcesOf(line: RecordLine): Sources {
  const entities = new Map(line.entities.map((entity) => [entity.id, entity]))
  const known = new Map<string, Source>()
  const found = new Map<string, Source>()
  for (const statement of line.statements) {
    if (statement.holder.kind === 'article') continue
    const { entities: ids, spans } = statement.holder
    const names = ids.flatMap((id) => entities.get(id)?.name ?? [])
    const name = names.join('; ') || wordsOf(line.text, spans) || 'somebody not named'
    let source = known.get(name)
    if (!source) {
      source = { key: letters(known.size), colour: known.size % COLOURS, name, named: names.length === 1 }
      known.set(name, source)
    }
    found.set(statement.id, source)
  }
  return found
}

/** A, B … Z, AA, AB … */
export function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}

export function isOwnVoice(statement: Statement): boolean {
  return statement.holder.kind === 'article'
}
