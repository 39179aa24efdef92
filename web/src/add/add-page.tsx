import { useRef } from 'preact/hooks'
import { DESCRIBED, READABLE } from '../../../src/formats/described.ts'
import { links } from '../routes/links.ts'
import { DropZone } from './drop-zone.tsx'
import { PasteBox } from './paste-box.tsx'
import { Progress } from './progress.tsx'
import { useUpload } from './use-upload.ts'

/** `/add`: reads files or a pasted text into the record. */
export function AddPage() {
  const upload = useUpload()
  const end = useRef<HTMLDivElement>(null)
  const send = (body: FormData | { name: string; text: string }) => {
    upload.send(body)
    end.current?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div class="add">
      <h1 class="page-heading">Add pages</h1>
      <p>
        Files of {READABLE} (JSON holds ready articles). They are read on the machine that serves this page,
        and stay there. For a page that must not leave this browser there is{' '}
        <a href={links.private()}>private reading</a>.
      </p>
      <DropZone
        disabled={upload.isRunning}
        endings={DESCRIBED.flatMap(({ endings }) => endings)}
        onFiles={(files) => {
          const form = new FormData()
          for (const file of files) form.append('file', file, file.name)
          send(form)
        }}
      />
      <PasteBox
        label="Read into the record"
        disabled={upload.isRunning}
        onText={(text) => send({ name: 'pasted', text })}
      />
      <div ref={end}>
        <Progress upload={upload} />
      </div>
    </div>
  )
}
