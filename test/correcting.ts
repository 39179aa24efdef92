import { DatabaseSync } from 'node:sqlite'
import type { AskedChange, RecordLine, RecordStore } from '../src/record.ts'
import { madeLine } from './made-line.ts'

/** Stories with the same people, claims and events in them, so that there is something to be grouped. */
export const PAGES: readonly RecordLine[] = ['Gdansk', 'Valletta', 'Bergen', 'Gdansk', 'Odesa'].map(
  (port, index) =>
    madeLine({
      name: `page-${index}.txt`,
      title: `Soldiers may unload ships in ${port}`,
      published: `2024-05-${10 + index}`,
      text: `Halina Brzozowska accused the army of sending soldiers to unload ships in ${port}. Infrastructure Minister Tomasz Zawilski denied on Monday that soldiers would unload ships in ${port}. The dockers of ${port} began a strike over ${index + 2} unpaid wages. Report ${index}.`,
      roles: { 'Tomasz Zawilski': 'Infrastructure Minister' },
      places: { [port]: 'PL' },
      events: [{ word: 'strike', place: port }],
      statements: [
        {
          ...{ who: 'Halina Brzozowska', words: `sending soldiers to unload ships in ${port}` },
          stance: 'accuses',
        },
        {
          ...{ who: 'Tomasz Zawilski', words: `that soldiers would unload ships in ${port}` },
          ...{ stance: 'denies', said: ['on Monday', `2024-05-${10 + index}`] },
        },
        { words: `The dockers of ${port} began a strike over ${index + 2} unpaid wages` },
      ],
    }),
)

const at = (page: number, id: string) => ({ article: PAGES[page]!.id, id })
const thing = (
  layer: 'statement' | 'entity' | 'mention' | 'place' | 'time' | 'event',
  page: number,
  id: string,
) => ({
  layer,
  ...at(page, id),
})

/** What people correct in them, in this order. */
export const CHANGES: readonly AskedChange[] = [
  { do: 'edit', target: thing('statement', 0, 's1'), set: { stance: 'warns', certainty: 'possible' } },
  { do: 'merge', layer: 'identity', one: at(1, 'e1'), other: at(0, 'e2') },
  { do: 'reject', target: thing('statement', 3, 's2') },
  { do: 'split', layer: 'identity', one: at(2, 'e2'), other: at(0, 'e2') },
  { do: 'edit', target: thing('mention', 1, 'e1/0'), set: { entity: 'e2' } },
  { do: 'undo', correction: 3 },
  { do: 'merge', layer: 'event', one: at(4, 'v1'), other: at(1, 'v1') },
  { do: 'split', layer: 'thread', one: at(0, 's2'), other: at(0, 's1') },
  { do: 'accept', target: thing('time', 2, '0') },
  { do: 'merge', layer: 'happening', one: at(2, ''), other: at(4, '') },
  { do: 'edit', target: thing('entity', 4, 'e1'), set: { name: 'Halina B.' } },
  { do: 'split', layer: 'copy', one: at(3, ''), other: at(0, '') },
  { do: 'reject', target: thing('place', 4, '0') },
]

/** Pages that must be on record before a change. */
export function neededBy(change: AskedChange): readonly number[] {
  const ids =
    'target' in change
      ? [(change.target as { article: string }).article]
      : 'one' in change
        ? [change.one.article, change.other.article]
        : []
  return ids.map((id) => PAGES.findIndex((page) => page.id === id))
}

export const addPage = (store: RecordStore, page: RecordLine, tagger = 'light'): Promise<void> =>
  store.add(page.page, [page], tagger)

/** Everything in a record that follows from its pages and its log, by names instead of numbers of rows. */
export function contentOf(path: string): object {
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    const all = (sql: string): Record<string, unknown>[] =>
      db
        .prepare(sql)
        .all()
        .map((row) => ({ ...row }))
    return {
      integrity: all('PRAGMA integrity_check'),
      dangling: all('PRAGMA foreign_key_check'),
      articles: all('SELECT id, line, in_force, statements, quotations, holders FROM articles ORDER BY id'),
      statements: all(`SELECT s.*, NULL AS statement FROM v_statements s ORDER BY article, "start", id`),
      events: all(
        'SELECT a.id AS article, v.id, v.words, v.actors FROM events v JOIN articles a USING (article) ORDER BY 1, 2',
      ),
      holders: all(
        `SELECT a.id AS article, s.id, e.id AS entity FROM statement_holders JOIN statements s USING (statement)
         JOIN entities e USING (entity) JOIN articles a ON a.article = s.article ORDER BY 1, 2, 3`,
      ),
      found: all(
        `SELECT a.id AS article, s.id FROM statement_search f JOIN statements s ON s.statement = f.rowid JOIN articles a USING (article)
         WHERE statement_search MATCH 'ships OR halina' ORDER BY 1, 2`,
      ),
      groups: all(
        `SELECT g.layer, g.id, d.id AS article, coalesce(s.id, v.id, '') AS member FROM groups g JOIN members m USING ("group")
         LEFT JOIN statements s ON g.layer = 'thread' AND s.statement = m.unit
         LEFT JOIN events v ON g.layer = 'event' AND v.event = m.unit
         JOIN digests d ON d.article = coalesce(s.article, v.article, m.unit) ORDER BY 1, 2, 3, 4`,
      ),
      heads: all(
        `SELECT g.layer, g.id, h.title, h.status, h.first, h.last, h.statements, h.holders, h.articles, h.origins, h.speakers
         FROM group_heads h JOIN groups g USING ("group") ORDER BY 1, 2`,
      ),
      identities: all(
        `SELECT d.id AS article, e.id, i.id AS identity, i.name, i.type, x.rule FROM entity_identities x JOIN identities i USING (identity)
         JOIN entities e USING (entity) JOIN digests d USING (article) ORDER BY 1, 2`,
      ),
      decisions: all('SELECT * FROM group_decisions ORDER BY 1, 4, 5, 6, 7'),
      conflicts: all(
        'SELECT c.correction, sha256, c.conflict FROM correction_conflicts c JOIN pages USING (page) ORDER BY 1, 2',
      ),
      log: all(
        'SELECT correction, "by", why, change, before, context, refs, state, conflict FROM corrections JOIN correction_states USING (correction) ORDER BY 1',
      ),
    }
  } finally {
    db.close()
  }
}
