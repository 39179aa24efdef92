import { useRef } from 'preact/hooks'
import { DESCRIBED, READABLE } from '../../../src/formats/described.ts'
import { links } from '../routes/links.ts'
import { AddressBox } from './address-box.tsx'
import { DropZone } from './drop-zone.tsx'
import { bookmarkFor } from './hand-over.ts'
import { HandedOverPage } from './handed-over.tsx'
import { PasteBox } from './paste-box.tsx'
import { Progress } from './progress.tsx'
import { type Posted, useUpload } from './use-upload.ts'

/** `/add`: reads files or a pasted text into the record. */
export function AddPage() {
  const upload = useUpload()
  const end = useRef<HTMLDivElement>(null)
  const send = (body: FormData | Posted) => {
    upload.send(body)
    end.current?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div class="add">
      <h1 class="page-heading">Add pages</h1>
      <p>
        Files of {READABLE} (JSON holds ready articles), gzip around any of them. They are read on the machine
        that serves this page, and stay there. For a page that must not leave this browser there is{' '}
        <a href={links.private()}>private reading</a>.
      </p>
      <HandedOverPage disabled={upload.isRunning} onPage={send} />
      <DropZone
        disabled={upload.isRunning}
        endings={DESCRIBED.flatMap(({ endings }) => endings)}
        onFiles={(files) => {
          const form = new FormData()
          for (const file of files) form.append('file', file, file.name)
          send(form)
        }}
      />
      <AddressBox disabled={upload.isRunning} onAddress={(url) => send({ url })} />
      <PasteBox
        label="Read into the record"
        disabled={upload.isRunning}
        onText={(text) => send({ name: 'pasted', text })}
      />
      <p class="quiet">
        To hand over the page that you are reading in this browser, drag this link to your bookmarks, and
        choose it there: <a href={bookmarkFor(`${location.origin}${links.add()}`)}>Read with Onrecord</a>
      </p>
      <div ref={end}>
        <Progress upload={upload} />
      </div>
    </div>
  )
}
