import { jsonLine } from '../base/json-line.ts'
import type { Export } from './export.ts'

/** What Datasette shows of a view: in a sentence, by which column sorted, and by which columns divided. */
interface View {
  readonly description: string
  readonly sort?: string
  readonly sort_desc?: string
  readonly facets?: readonly string[]
  readonly size?: number
}

/** The views of the record's file (`docs/record-file.md`). */
const VIEWS: Readonly<Record<string, View>> = {
  v_statements: {
    description: 'A statement: who says it, in which words, when and where it was published.',
    sort_desc: 'published',
    facets: ['stance', 'mode', 'holder_kind', 'publisher'],
  },
  v_articles: {
    description: 'An article.',
    sort_desc: 'published',
    facets: ['publisher', 'language'],
    size: 20,
  },
  v_holders: {
    description: 'Who holds statements in current articles.',
    sort_desc: 'statements',
    facets: ['type'],
  },
  v_events: { description: 'An event that statements speak of.', facets: ['type', 'status'] },
  v_threads: {
    description: 'Statements about one claim or event.',
    sort_desc: 'holders',
    facets: ['status'],
  },
  v_positions: { description: 'A statement of a thread.', sort: 'from', facets: ['stance', 'publisher'] },
  v_statement_ties: { description: 'Why two statements are in one thread.', facets: ['kind'] },
  v_event_mentions: {
    description: 'A mention of an event; mentions of one event share it.',
    facets: ['type', 'status'],
  },
  v_happenings: {
    description: 'An article of a happening that several articles report.',
    sort_desc: 'first',
  },
  v_article_ties: { description: 'Why two articles belong together.', facets: ['kind'] },
  v_copies: { description: 'An article that copies another.', facets: ['publisher'] },
  v_origins: {
    description: 'A current article, and where its text comes from.',
    facets: ['origin', 'basis'],
  },
  v_identities: {
    description: 'A person, body or place over all current articles.',
    sort_desc: 'statements',
    facets: ['type'],
  },
  v_identity_members: { description: 'An entity of an article, and its identity.', facets: ['type'] },
  v_mentions: { description: 'A mention of an entity.', facets: ['type', 'form', 'sense'] },
  v_places: { description: 'A place mentioned.', facets: ['country', 'precision', 'sense'] },
  v_times: { description: 'A time mentioned.', facets: ['type', 'basis'] },
  v_quantities: { description: 'A number with its unit.', facets: ['unit'] },
  v_notes: { description: 'A doubt or gap in an article.', facets: ['code'] },
  v_feeds: { description: 'A feed that is followed.' },
  v_pages: { description: 'A page: bytes that were read.', sort_desc: 'read_at' },
  v_page_notes: { description: 'A note on a page that belongs to none of its articles.', facets: ['code'] },
  v_corrections: {
    description: 'A line of the log of corrections.',
    sort_desc: 'at',
    facets: ['state', 'layer', 'by'],
  },
}

const QUERIES = {
  denials: {
    title: 'Who denies, and what',
    sql: "SELECT who, role, words, published, publisher, url FROM v_statements WHERE stance = 'denies' AND current ORDER BY published DESC",
  },
  disputed: {
    title: 'What is disputed, and by whom',
    sql: 'SELECT t.title, t.status, p."from", p.who, p.stance, p.words FROM v_threads t JOIN v_positions p USING (thread) WHERE t.status <> \'uncontested\' ORDER BY t.thread, p."from"',
  },
  most_quoted: {
    title: 'Who is quoted most',
    sql: 'SELECT name, type, quotations, statements, articles FROM v_holders ORDER BY quotations DESC LIMIT 100',
  },
  words: {
    title: 'Statements with these words',
    sql: 'SELECT s.who, s.stance, s.words, s.published, s.publisher, s.url FROM statement_search JOIN v_statements s ON s.statement = statement_search.rowid WHERE statement_search MATCH :words ORDER BY bm25(statement_search) LIMIT 200',
  },
}

export const datasette: Export<'file'> = {
  name: 'datasette',
  label: 'Datasette metadata',
  about:
    'what makes the record pleasant in Datasette: "datasette news.db --metadata metadata.json" shows its views with descriptions, facets and ready queries',
  mediaType: 'application/json',
  ending: 'json',
  of: 'file',
  file: 'metadata',
  async *write(_rows, { recordName = 'record' }) {
    yield jsonLine({
      title: 'Onrecord',
      description: 'Who said what happened, where and when. Nothing here says what is true.',
      databases: {
        [recordName]: {
          tables: Object.fromEntries(
            Object.entries(VIEWS).map(([name, view]) => [name, { size: 50, ...view }]),
          ),
          queries: QUERIES,
        },
      },
    })
  },
}
