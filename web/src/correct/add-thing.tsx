import { useState } from 'preact/hooks'
import { NEEDED } from '../../../src/corrections/added.ts'
import type { Span } from '../../../src/index.ts'
import type { AskedChange, Edits, RecordLine } from '../../../src/record.ts'
import type { AddableLayer } from '../../../src/types/editable.ts'
import { quoted } from '../words/quoted.ts'
import type { FieldValue } from './field.ts'
import { FieldInput } from './field-input.tsx'
import { formFields } from './fields.ts'
import { PreviewForm } from './preview-form.tsx'

interface Props {
  readonly line: RecordLine
  readonly layer: AddableLayer
  /** The words that tell it. */
  readonly span: Span
  readonly onClose: () => void
}

/** What the words are, as the form asks. */
const LEGENDS: Readonly<Record<AddableLayer, string>> = {
  statement: 'The statement that these words are',
  entity: 'Whose name these words are',
  mention: 'Whom these words mean',
  place: 'The place that these words name',
  time: 'The time that these words tell',
  quantity: 'The number that these words tell',
  event: 'The event that these words tell',
}

/** What a form begins with; what is needed and not in it is asked for. */
const FIRST: { readonly [L in AddableLayer]?: Readonly<Record<string, FieldValue>> } = {
  statement: { holder: ['anonymous'], stance: 'asserts', mode: 'indirect' },
  entity: { type: 'person' },
  event: { type: 'OTHER' },
}

/** What is known of a thing that nobody has said anything about yet. */
const NOTHING: Readonly<Record<string, FieldValue>> = {
  ...{ status: 'happened', polarity: 'positive', certainty: 'certain', sense: 'literal' },
  ...{ actors: [], recipients: [], places: [], time: null, precision: 'unknown' },
}

/** Adds what was missed: first what is known of it, then the preview. */
export function AddThing({ line, layer, span, onClose }: Props) {
  const words = line.text.slice(...span)
  const [chosen, setChosen] = useState<Readonly<Record<string, FieldValue>>>({
    ...FIRST[layer],
    ...((layer === 'place' || layer === 'entity') && { name: words }),
  })
  const [change, setChange] = useState<AskedChange | null>(null)
  if (change) {
    return (
      <PreviewForm
        change={change}
        words={words}
        line={line}
        onBack={() => setChange(null)}
        onClose={onClose}
      />
    )
  }
  const missing = NEEDED[layer].filter((field) => chosen[field] === undefined)
  return (
    <form
      class="correct-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (missing.length === 0)
          setChange({ do: 'add', target: { layer, article: line.id, span }, set: chosen as Edits })
      }}
    >
      <blockquote class="correct-words">{quoted(words)}</blockquote>
      <fieldset class="fields">
        <legend>{LEGENDS[layer]}</legend>
        {formFields(layer)
          .filter(({ kind }) => kind !== 'words')
          .map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              line={line}
              value={Object.hasOwn(chosen, field.name) ? chosen[field.name] : NOTHING[field.name]}
              selected={null}
              onChange={(value) => setChosen({ ...chosen, [field.name]: value })}
            />
          ))}
        <p>
          <button type="submit" class="main-button" disabled={missing.length > 0}>
            What would change
          </button>
        </p>
      </fieldset>
    </form>
  )
}
