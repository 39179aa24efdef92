import { useState } from 'preact/hooks'
import type { Span } from '../../../src/index.ts'
import type { AskedChange, Edits, RecordLine } from '../../../src/record.ts'
import { quoted } from '../words/quoted.ts'
import type { FieldValue } from './field.ts'
import { FieldInput } from './field-input.tsx'
import { formFields } from './fields.ts'
import { PreviewForm } from './preview-form.tsx'

interface Props {
  readonly line: RecordLine
  /** The words that tell the event. */
  readonly span: Span
  readonly onClose: () => void
}

/** What is known of an event that nobody has said anything about yet. */
const NOTHING: Readonly<Record<string, FieldValue>> = {
  ...{ type: 'OTHER', status: 'happened', polarity: 'positive' },
  ...{ actors: [], recipients: [], places: [], time: null },
}

/** Adds an event that was missed: first what is known of it, then the preview. */
export function AddEvent({ line, span, onClose }: Props) {
  const [chosen, setChosen] = useState<Readonly<Record<string, FieldValue>>>({ type: 'OTHER' })
  const [change, setChange] = useState<AskedChange | null>(null)
  const words = line.text.slice(...span)
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
  return (
    <form
      class="correct-form"
      onSubmit={(event) => {
        event.preventDefault()
        setChange({ do: 'add', target: { layer: 'event', article: line.id, span }, set: chosen as Edits })
      }}
    >
      <blockquote class="correct-words">{quoted(words)}</blockquote>
      <fieldset class="fields">
        <legend>The event that these words tell</legend>
        {formFields('event').map((field) => (
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
          <button type="submit" class="main-button">
            What would change
          </button>
        </p>
      </fieldset>
    </form>
  )
}
