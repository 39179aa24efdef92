import { ExportMenu } from '../exports/export-menu.tsx'
import { QuestionBox } from '../query/question-box.tsx'
import { links } from '../routes/links.ts'
import { location } from '../routes/location.ts'
import { HeaderEnd } from './header-end.tsx'

/** Pages without a link in the header, by the page that leads to them. */
const PART_OF: Readonly<Record<string, string>> = {
  thread: 'threads',
  event: 'events',
  article: 'articles',
  happenings: 'articles',
  holder: 'holders',
  network: 'holders',
  log: 'review',
}

/** Timeline and map share the stretch of time that one looks at. */
function withSpan(href: string): string {
  const span = location.value.parameters.get('span')
  return span === null ? href : `${href}${href.includes('?') ? '&' : '?'}span=${encodeURIComponent(span)}`
}

/** Name, question box and links to the other pages; views of a question pass it on. */
export function Header({ page }: { readonly page: string }) {
  const q = location.value.parameters.get('q') ?? ''
  const views = [
    { name: 'ask', label: 'Statements', href: links.ask(q) },
    { name: 'threads', label: 'Threads', href: links.threads(q) },
    { name: 'events', label: 'Events', href: links.events(q) },
    { name: 'timeline', label: 'Timeline', href: withSpan(links.timeline(q)) },
    { name: 'map', label: 'Map', href: withSpan(links.map(q)) },
    { name: 'articles', label: 'Articles', href: links.articles(q) },
    { name: 'holders', label: 'Who', href: links.holders() },
    { name: 'sources', label: 'Sources', href: links.sources(q) },
    { name: 'review', label: 'Review', href: links.review(q) },
    { name: 'add', label: 'Add', href: links.add() },
  ]
  return (
    <header class="header">
      <a class="brand" href={links.ask('')}>
        Onrecord
      </a>
      <QuestionBox page={page} />
      <nav class="nav" aria-label="Pages">
        {views.map(({ name, label, href }) => (
          <a
            key={name}
            href={href}
            aria-current={name === page ? 'page' : name === PART_OF[page] ? 'true' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      <HeaderEnd>
        <ExportMenu />
      </HeaderEnd>
    </header>
  )
}
