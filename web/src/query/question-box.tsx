import { useEffect, useRef, useState } from 'preact/hooks'
import { KEYS } from '../frame/keys.ts'
import { links } from '../routes/links.ts'
import { go, location, withParameters } from '../routes/location.ts'
import { Suggestions } from './suggestions.tsx'
import { completed } from './terms.ts'
import { useSuggestions } from './use-suggestions.ts'

/** Pages that show what fits a question; anywhere else a question leads to the statements. */
const ANSWERING = ['ask', 'articles', 'timeline', 'map', 'threads', 'happenings', 'events', 'sources']

/** The question box: the query language of `onrecord ask`, with completion. */
export function QuestionBox({ page }: { readonly page: string }) {
  const asked = location.value.parameters.get('q') ?? ''
  const [text, setText] = useState(asked)
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const suggestions = useSuggestions(open ? text : null)
  useEffect(() => setText(asked), [asked])
  useEffect(() => KEYS.add({ '/': () => input.current?.select() }), [])

  const ask = (query: string) => {
    setOpen(false)
    const q = query.trim()
    go(ANSWERING.includes(page) ? withParameters({ q, after: null }) : links.ask(q))
  }
  const take = (whole: string) => {
    const query = completed(text, whole)
    setText(whole.endsWith(':') ? query : `${query} `)
    setChosen(-1)
    input.current?.focus()
    if (!whole.endsWith(':')) ask(query)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const count = suggestions.length
    if (event.key === 'Escape') {
      if (open && count > 0) setOpen(false)
      else input.current?.blur()
    } else if (open && count > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      const by = event.key === 'ArrowDown' ? 1 : -1
      setChosen(chosen < 0 && by < 0 ? count - 1 : (chosen + by + count) % count)
    } else if (open && (event.key === 'Enter' || event.key === 'Tab') && suggestions[chosen]) {
      event.preventDefault()
      take(suggestions[chosen].term)
    }
  }
  const listed = open && suggestions.length > 0
  return (
    <search>
      <form
        class="question"
        onSubmit={(event) => {
          event.preventDefault()
          ask(text)
        }}
      >
        <input
          ref={input}
          type="text"
          name="q"
          value={text}
          inputMode="search"
          enterkeyhint="search"
          maxLength={2000}
          autocomplete="off"
          spellcheck={false}
          placeholder="Ask: words, who:, about:, stance:, place:, since: …"
          aria-label="Question"
          role="combobox"
          aria-expanded={listed}
          aria-controls="suggestions"
          aria-autocomplete="list"
          aria-activedescendant={listed && chosen >= 0 ? `suggestion-${chosen}` : undefined}
          onInput={(event) => {
            setText(event.currentTarget.value)
            setOpen(true)
            setChosen(-1)
          }}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <kbd class="question-key">/</kbd>
        <Suggestions items={listed ? suggestions : []} chosen={chosen} onTake={take} />
      </form>
    </search>
  )
}
