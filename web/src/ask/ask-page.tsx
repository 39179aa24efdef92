import { location } from '../routes/location.ts'
import { Home } from './home.tsx'
import { Results } from './results.tsx'

/** `/`: the record at a glance, or what fits the question. */
export function AskPage() {
  const q = location.value.parameters.get('q') ?? ''
  return q.trim() === '' ? <Home /> : <Results key="results" q={q} />
}
