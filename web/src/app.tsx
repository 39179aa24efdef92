import { useEffect, useRef } from 'preact/hooks'
import { Correcting } from './correct/correcting.tsx'
import { Footer } from './frame/footer.tsx'
import { Header } from './frame/header.tsx'
import { Help } from './frame/help.tsx'
import { location } from './routes/location.ts'
import { routeAt } from './routes/routes.tsx'

/** The reader: the header with the question box, and the page that the address asks for. */
export function App() {
  const { path, parameters } = location.value
  const q = parameters.get('q')?.trim() ?? ''
  const { view: View, name, title } = routeAt(path)
  const main = useRef<HTMLElement>(null)
  const arrived = useRef(false)
  useEffect(() => {
    document.title = q === '' ? `${title} · Onrecord` : `${q} · ${title} · Onrecord`
  }, [title, q])
  // a page was entered when the path changed
  useEffect(() => {
    // Screen readers and the keyboard begin at the new page, as they would after loading one.
    if (arrived.current) main.current?.focus({ preventScroll: true })
    arrived.current = true
  }, [path])
  return (
    <>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <Header page={name} />
      <main id="main" class={`page page-${name}`} tabIndex={-1} ref={main}>
        <View />
      </main>
      <Footer />
      <Help onRecord />
      <Correcting />
    </>
  )
}
