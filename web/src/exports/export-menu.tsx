import { useEffect, useRef, useState } from 'preact/hooks'
import type { ExportsAnswer } from '../../../src/api/answers.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { links } from '../routes/links.ts'
import { location } from '../routes/location.ts'
import { Loading } from '../states/loading.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { chosenAt } from './chosen-at.ts'

/** Takes what the page shows along, in every format; asks which there are when it is opened. */
export function ExportMenu() {
  const [isOpen, setOpen] = useState(false)
  const menu = useRef<HTMLDetailsElement>(null)
  const { path, parameters } = location.value
  const at = `${path}?${parameters}`
  // a menu is of the page on which it was opened
  useEffect(() => setOpen(false), [at])
  useEffect(() => {
    if (!isOpen) return
    const close = (event: Event): void => {
      const isInside = event.target instanceof Node && menu.current?.contains(event.target)
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !isInside) setOpen(false)
    }
    document.addEventListener('keydown', close)
    document.addEventListener('pointerdown', close)
    return () => {
      document.removeEventListener('keydown', close)
      document.removeEventListener('pointerdown', close)
    }
  }, [isOpen])
  return (
    <details
      class="export-menu"
      ref={menu}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary class="quiet-button">Take along</summary>
      {isOpen && <Formats />}
    </details>
  )
}

function Formats() {
  const formats = useAnswer<ExportsAnswer>(address('exports'))
  const { chosen, what } = chosenAt(location.value.path, location.value.parameters.get('q') ?? '')
  if (formats.state === 'failed') return <TroubleBox trouble={formats.trouble} />
  if (formats.state === 'loading') return <Loading what="formats" />
  const asked = Object.keys(chosen)
  const fitting = formats.value.filter(({ takes }) => asked.every((name) => takes.includes(name)))
  return (
    <div class="export-formats">
      <p class="quiet">{what}</p>
      <ul>
        {fitting.map(({ name, label, about, file, takes }) => (
          <li key={name}>
            <a
              href={links.export(name, { ...chosen, ...(takes.includes('bom') && { bom: 'true' }) })}
              download={file}
            >
              {label}
            </a>{' '}
            <span class="quiet">{about}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
