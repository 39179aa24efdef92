import { useEffect, useRef, useState } from 'preact/hooks'
import type { ArticleAnswer } from '../../../src/api/answers.ts'
import { trimmed } from '../../../src/base/spans.ts'
import type { AskedChange, Pointer, RecordLine } from '../../../src/record.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { Loading } from '../states/loading.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { quoted } from '../words/quoted.ts'
import { AddThing } from './add-thing.tsx'
import { type AskedThing, askToCorrect } from './asked.ts'
import { editsOf, type FieldValue } from './field.ts'
import { FieldInput } from './field-input.tsx'
import { formFields } from './fields.ts'
import { layerNamed, pointerTo } from './pointer.ts'
import { PreviewForm } from './preview-form.tsx'

interface Props {
  readonly thing: AskedThing
  readonly onClose: () => void
}

/** Accept, reject or edit one thing of an article: first the choice, then the preview. */
export function CorrectThing({ thing, onClose }: Props) {
  const line = useAnswer<ArticleAnswer>(address(`articles/${encodeURIComponent(thing.article)}`))
  if (line.state === 'failed') return <TroubleBox trouble={line.trouble} />
  if (line.state === 'loading') return <Loading what="the article" />
  const layer = layerNamed(thing.layer)
  if (thing.verb === 'add' && thing.selected && layer && layer !== 'article')
    return (
      <AddThing
        line={line.value}
        layer={layer}
        span={trimmed(line.value.text, thing.selected)}
        onClose={onClose}
      />
    )
  const target = pointerTo(line.value, thing.layer, thing.id)
  if (!target) return <p>There is nothing here to correct any more.</p>
  return (
    <Choose
      key={`${thing.layer} ${thing.id}`}
      line={line.value}
      target={target}
      thing={thing}
      onClose={onClose}
    />
  )
}

interface ChooseProps extends Props {
  readonly line: RecordLine
  readonly target: Pointer & { readonly exact: string }
}

function Choose({ line, target, thing, onClose }: ChooseProps) {
  const [change, setChange] = useState<AskedChange | null>(
    thing.verb === 'accept' || thing.verb === 'reject' ? { do: thing.verb, target } : null,
  )
  const [chosen, setChosen] = useState<Readonly<Record<string, FieldValue>>>({})
  const fields = formFields(target.layer)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input, button')?.focus(), [])
  if (change) {
    return (
      <PreviewForm
        change={change}
        words={target.exact}
        line={line}
        onBack={() => setChange(null)}
        onClose={onClose}
      />
    )
  }
  const set = editsOf(fields, line, target.id, chosen)
  const isChanged = Object.keys(set).length > 0
  return (
    <form
      class="correct-form"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) setChange({ do: 'edit', target, set })
      }}
    >
      <blockquote class="correct-words">{quoted(target.exact)}</blockquote>
      <p class="correct-verbs">
        <button type="button" onClick={() => setChange({ do: 'accept', target })}>
          Right as it stands
        </button>
        {target.layer !== 'article' && (
          <button type="button" onClick={() => setChange({ do: 'reject', target })}>
            Not there at all
          </button>
        )}
      </p>
      {fields.length > 0 && (
        <fieldset class="fields">
          <legend>Or put it right</legend>
          {fields.map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              line={line}
              value={Object.hasOwn(chosen, field.name) ? chosen[field.name] : field.value(line, target.id)}
              selected={thing.selected ?? null}
              onChange={(value) => setChosen({ ...chosen, [field.name]: value })}
            />
          ))}
          <p>
            <button type="submit" class="main-button" disabled={!isChanged}>
              What would change
            </button>
          </p>
        </fieldset>
      )}
      {thing.layer === 'names' && <Mentions line={line} id={thing.id} />}
    </form>
  )
}

const MOST = 40

/** The mentions of an entity, each with a way to give it to another entity. */
function Mentions({ line, id }: { readonly line: RecordLine; readonly id: string }) {
  const mentions = line.entities.find((one) => one.id === id)?.mentions ?? []
  if (mentions.length < 2) return null
  return (
    <details>
      <summary>Not all of these are the same</summary>
      <ul class="chips">
        {mentions.slice(0, MOST).map(({ start, end }, index) => (
          <li key={start}>
            <button
              type="button"
              onClick={() => askToCorrect({ article: line.id, layer: 'mentions', id: `${id}/${index}` })}
            >
              {line.text.slice(start, end)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
