import { links } from '../routes/links.ts'
import { Nothing } from '../states/nothing.tsx'

/** What a record without a page looks like. */
export function EmptyRecord() {
  return (
    <Nothing heading="Nothing is on record yet.">
      <p>
        <a href={links.add()}>Add pages</a> here, or on the command line:
      </p>
      <p>
        <code>onrecord read saved-pages/ --into news.db</code>
      </p>
      <p>
        To read a page that must not leave this browser, there is{' '}
        <a href={links.private()}>private reading</a>.
      </p>
    </Nothing>
  )
}
