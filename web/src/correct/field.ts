import type { Edits, RecordLine } from '../../../src/record.ts'
import type { Choices } from './choices.ts'

/** A value that may be corrected. */
export interface Field {
  readonly name: keyof Edits
  readonly label: string
  /**
   * `choice`, `yes-no`: one of `choices`. `entity`, `entities`: of the article; for entities `choices` are what stands for nobody.
   * `items`: one of `choices`, or several where `several`. `words`: a span of the text. `texts`: with `;` between.
   */
  readonly kind: 'choice' | 'yes-no' | 'text' | 'texts' | 'number' | 'entity' | 'entities' | 'items' | 'words'
  readonly choices: Choices
  /** Of `items`: the layer that they count in, and whether there may be several. */
  readonly of?: { readonly list: 'place' | 'time'; readonly several: boolean }
  /** As the line has it now. */
  readonly value: (line: RecordLine, id: string) => FieldValue
}

export type FieldValue = Edits[keyof Edits]

/** The changed values of the fields; unchanged ones are left out. */
export function editsOf(
  fields: readonly Field[],
  line: RecordLine,
  id: string,
  chosen: Readonly<Record<string, FieldValue>>,
): Edits {
  const changed = fields.filter(
    ({ name, value }) =>
      Object.hasOwn(chosen, name) && JSON.stringify(chosen[name]) !== JSON.stringify(value(line, id)),
  )
  return Object.fromEntries(changed.map(({ name }) => [name, chosen[name]]))
}
