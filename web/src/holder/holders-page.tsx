import type { HolderHead } from '../../../src/api/answers.ts'
import { useListing } from '../api/use-listing.ts'
import { EmptyRecord } from '../ask/empty-record.tsx'
import { useListKeys } from '../ask/use-list-keys.ts'
import { links } from '../routes/links.ts'
import { go, location, withParameters } from '../routes/location.ts'
import { Listed } from '../states/listed.tsx'
import { Nothing } from '../states/nothing.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { counted, number } from '../words/counts.ts'
import { inWords } from '../words/stances.ts'
import { HOLDER_TYPES } from './holder-types.ts'
import { namesakes } from './namesakes.ts'

/** `/who`: everybody who holds a statement. */
export function HoldersPage() {
  const { parameters } = location.value
  const text = parameters.get('text') ?? ''
  const type = parameters.get('type') ?? ''
  const list = useListing<HolderHead>('holders', { text, type })
  useListKeys('.holder-item a')
  const twice = namesakes(list.items)
  if (list.trouble && list.items.length === 0) return <TroubleBox trouble={list.trouble} isPage />
  if (list.total === 0 && !text && !type) return <EmptyRecord />
  return (
    <>
      <h1 class="page-heading" aria-live="polite">
        {list.total === null ? 'Who speaks' : `${number(list.total)} who speak`}
      </h1>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          Name{' '}
          <input
            type="search"
            value={text}
            onInput={(event) => go(withParameters({ text: event.currentTarget.value }), { replace: true })}
          />
        </label>
        <label>
          Kind{' '}
          <select value={type} onChange={(event) => go(withParameters({ type: event.currentTarget.value }))}>
            <option value="">any</option>
            {HOLDER_TYPES.map((one) => (
              <option key={one} value={one}>
                {inWords(one)}
              </option>
            ))}
          </select>
        </label>
      </form>
      {list.total === 0 ? (
        <Nothing heading="Nobody on record has such a name." isPage={false} />
      ) : (
        <Listed list={list} label="Who speaks">
          {({ id, name, type: kind, statements, quotations, articles }) => (
            <li key={id} class="holder-item">
              <a href={links.holder(twice.has(name) ? id : name)}>{name}</a>{' '}
              <span class="quiet">{inWords(kind)}</span>
              <span class="quiet holder-counts">
                {counted(statements, 'statement')}, {counted(quotations, 'quotation')},{' '}
                {counted(articles, 'article')}
              </span>
            </li>
          )}
        </Listed>
      )}
    </>
  )
}
