import type { Span } from '../../../src/index.ts'
import type { RecordLine } from '../../../src/record.ts'
import { EntityChoice } from './entity-choice.tsx'
import type { Field, FieldValue } from './field.ts'
import { ItemChoice } from './item-choice.tsx'

interface Props {
  readonly field: Field
  readonly line: RecordLine
  readonly value: FieldValue
  readonly selected: Span | null
  readonly onChange: (value: FieldValue) => void
}

/** An input for one value. */
export function FieldInput({ field, line, value, selected, onChange }: Props) {
  const { kind, label, choices } = field
  const id = `field-${field.name}`
  if (kind === 'entities') {
    return (
      <EntityChoice
        label={label}
        line={line}
        chosen={(value as readonly string[] | undefined) ?? []}
        otherwise={choices}
        onChange={onChange}
      />
    )
  }
  if (kind === 'items' && field.of) {
    return <ItemChoice label={label} line={line} {...field.of} value={value} onChange={onChange} />
  }
  if (kind === 'entity') {
    return (
      <div class="field">
        <label class="field-label" for={id}>
          {label}
        </label>
        <select id={id} value={String(value)} onChange={(event) => onChange(event.currentTarget.value)}>
          {line.entities.map((entity) => (
            <option key={entity.id} value={entity.id}>
              {entity.name} ({entity.type})
            </option>
          ))}
        </select>
      </div>
    )
  }
  if (kind === 'words') {
    const span = value as Span | undefined
    return (
      <div class="field">
        <span class="field-label">{label}</span>
        <span class="field-words">“{span ? line.text.slice(...span) : ''}”</span>
        {selected ? (
          <button type="button" onClick={() => onChange(selected)}>
            Take the words selected: “{shortened(line.text.slice(...selected))}”
          </button>
        ) : (
          <span class="quiet">To change them, select words in the text before you open this.</span>
        )}
      </div>
    )
  }
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {kind === 'choice' || kind === 'yes-no' ? (
        <select
          id={id}
          value={String(value ?? '')}
          onChange={({ currentTarget: { value: picked } }) =>
            onChange(kind === 'yes-no' ? picked === 'true' : picked)
          }
        >
          {choices.some(([choice]) => choice === String(value)) ? null : <option value="">not known</option>}
          {choices.map(([choice, words]) => (
            <option key={choice} value={choice}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type="text"
          inputMode={kind === 'number' ? 'decimal' : 'text'}
          pattern={kind === 'number' ? '-?[0-9]*\\.?[0-9]*' : undefined}
          maxLength={200}
          value={value === null || value === undefined ? '' : [value].flat().join('; ')}
          onInput={(event) => onChange(valueIn(event.currentTarget.value, kind))}
        />
      )}
    </div>
  )
}

function valueIn(text: string, kind: Field['kind']): FieldValue {
  const trimmed = text.trim()
  if (kind === 'texts') return trimmed === '' ? [] : trimmed.split(';').map((one) => one.trim())
  if (trimmed === '') return null
  return kind === 'number' && Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 57)} …` : words
}
