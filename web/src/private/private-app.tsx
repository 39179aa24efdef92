import { useState } from 'preact/hooks'
import { DropZone } from '../add/drop-zone.tsx'
import { PasteBox } from '../add/paste-box.tsx'
import { ArticleView } from '../article/article-view.tsx'
import { HeaderEnd } from '../frame/header-end.tsx'
import { Help } from '../frame/help.tsx'
import { go, location } from '../routes/location.ts'
import { TroubleBox } from '../states/trouble-box.tsx'
import { counted } from '../words/counts.ts'
import { PrivateState } from './private-state.tsx'
import { useReading } from './use-reading.ts'

/** Reads pages in the browser tab; nothing leaves it, and nothing stays. */
export function PrivateApp() {
  const reading = useReading()
  const [chosen, setChosen] = useState<number | null>(null)
  const { articles, troubles, tagger } = reading
  const shown = articles[chosen ?? articles.length - 1]
  const choose = (index: number) => {
    setChosen(index)
    if (location.value.fragment) go(location.value.path, { replace: true })
  }
  return (
    <>
      <header class="header">
        <span class="brand">Onrecord</span>
        <strong>Private reading</strong>
        <HeaderEnd />
      </header>
      <main class="page" id="main">
        <h1 class={shown ? 'unseen' : 'page-heading'}>Read a page without its leaving this tab</h1>
        <PrivateState reading={reading} />
        <details class="private-input" open={!shown}>
          <summary>{shown ? 'Read another page' : 'Read a page'}</summary>
          <div class="add">
            <DropZone
              disabled={tagger === null}
              onFiles={async (files) => {
                setChosen(null)
                for (const file of files) reading.read(file.name, new Uint8Array(await file.arrayBuffer()))
              }}
            />
            <PasteBox
              label="Read here"
              disabled={tagger === null}
              onText={(text) => {
                setChosen(null)
                reading.read('pasted', new TextEncoder().encode(text))
              }}
            />
          </div>
        </details>
        {troubles.map(({ name, trouble }, index) => (
          // Troubles are only ever added.
          <div key={index}>
            {name && <strong>{name}</strong>}
            <TroubleBox trouble={trouble} />
          </div>
        ))}
        {articles.length > 1 && (
          <nav aria-label="Articles read">
            <ol class="private-articles">
              {articles.map(({ line }, index) => (
                <li key={`${line.id} ${index}`}>
                  <button
                    type="button"
                    class="link-button"
                    aria-pressed={shown?.line === line}
                    onClick={() => choose(index)}
                  >
                    {line.title ?? 'Article without a headline'}
                  </button>{' '}
                  <span class="quiet">{counted(line.statements.length, 'statement')}</span>
                </li>
              ))}
            </ol>
          </nav>
        )}
        {shown && <ArticleView key={shown.line.id} line={shown.line} onRecord={false} />}
      </main>
      <Help onRecord={false} />
    </>
  )
}
