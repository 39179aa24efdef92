import type { RecordLine } from '../../../src/record.ts'
import type { FieldValue } from './field.ts'

interface Props {
  readonly label: string
  readonly line: RecordLine
  readonly list: 'place' | 'time'
  readonly several: boolean
  /** Indexes into the list; one of them, or `null`, where there are not several. */
  readonly value: FieldValue
  readonly onChange: (value: FieldValue) => void
}

/** A choice of the article's places or times: the chosen ones, each with a button to remove it, and a field to add one. */
export function ItemChoice({ label, line, list, several, value, onChange }: Props) {
  const chosen = Array.isArray(value)
    ? (value as readonly number[])
    : typeof value === 'number'
      ? [value]
      : []
  const set = (indexes: readonly number[]) => onChange(several ? indexes : (indexes.at(-1) ?? null))
  const items = list === 'place' ? line.places : line.times
  const name = (index: number): string => {
    const item = items[index]
    if (!item) return String(index)
    const words = line.text.slice(item.start, item.end)
    const meant = 'name' in item ? item.name : item.value
    return meant === null || meant === words ? words : `${words} (${meant})`
  }
  const id = `items-${label.replaceAll(' ', '-')}`
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <span class="chips">
        {chosen.map((index) => (
          <span class="chip" key={index}>
            {name(index)}{' '}
            <button
              type="button"
              class="quiet-button"
              aria-label={`Without ${name(index)}`}
              onClick={() => set(chosen.filter((other) => other !== index))}
            >
              ×
            </button>
          </span>
        ))}
        <select
          id={id}
          value=""
          onChange={({ currentTarget: { value: picked } }) => {
            if (picked) set(several ? [...chosen, Number(picked)] : [Number(picked)])
          }}
        >
          <option value="">{chosen.length === 0 ? 'not known' : several ? 'and …' : 'rather …'}</option>
          {items.map((_, index) =>
            chosen.includes(index) ? null : (
              <option key={`${index} ${name(index)}`} value={index}>
                {name(index)}
              </option>
            ),
          )}
        </select>
      </span>
    </div>
  )
}
