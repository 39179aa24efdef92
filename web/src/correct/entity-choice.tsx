import type { RecordLine } from '../../../src/record.ts'

interface Props {
  readonly label: string
  readonly line: RecordLine
  /** Entity ids, or one of `otherwise`. */
  readonly chosen: readonly string[]
  /** Choices for an unnamed holder. */
  readonly otherwise: readonly (readonly [value: string, words: string])[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** A choice of entities: the chosen ones, each with a button to remove it, and a field to add one. */
export function EntityChoice({ label, line, chosen, otherwise, onChange }: Props) {
  const named = chosen.filter((id) => line.entities.some((entity) => entity.id === id))
  const name = (id: string) => line.entities.find((entity) => entity.id === id)?.name ?? id
  const kind = chosen.find((id) => otherwise.some(([value]) => value === id))
  const id = `entities-${label.replaceAll(' ', '-')}`
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <span class="chips">
        {named.map((one) => (
          <span class="chip" key={one}>
            {name(one)}{' '}
            <button
              type="button"
              class="quiet-button"
              aria-label={`Without ${name(one)}`}
              onClick={() =>
                onChange(
                  orNobody(
                    named.filter((other) => other !== one),
                    otherwise,
                  ),
                )
              }
            >
              ×
            </button>
          </span>
        ))}
        <select
          id={id}
          value={named.length === 0 ? (kind ?? '') : ''}
          onChange={(event) => {
            const { value } = event.currentTarget
            const isKind = otherwise.some(([other]) => other === value)
            if (value) onChange(isKind ? [value] : [...named, value])
          }}
        >
          <option value="">{named.length > 0 ? 'and …' : 'nobody'}</option>
          {otherwise.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
          {line.entities
            .filter((entity) => !named.includes(entity.id))
            .map((entity) => (
              <option key={entity.id} value={entity.id}>
                {entity.name} ({entity.type})
              </option>
            ))}
        </select>
      </span>
    </div>
  )
}

/** A statement always has a holder. */
function orNobody(ids: readonly string[], otherwise: Props['otherwise']): readonly string[] {
  return ids.length === 0 && otherwise.some(([value]) => value === 'anonymous') ? ['anonymous'] : ids
}
