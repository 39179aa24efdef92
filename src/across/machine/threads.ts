import { keyOf } from '../../base/within.ts'
import type { StatementTie, Thread } from '../../types/across.ts'
import { partiesOf, type ThreadMember, threadOf } from '../threads/threads.ts'
import type { NewTie } from './change.ts'
import type { Row } from './layer.ts'
import { Neighbourhood } from './neighbourhood.ts'
import { type AcrossStore, tieKey } from './store.ts'

/** Makes the thread of these statements, as they stand on record. */
export async function threadAmong(store: AcrossStore, rows: readonly Row[]): Promise<Thread> {
  const [made] = await threadsOf(new Neighbourhood(store), [rows])
  const words = await store.wordsOf([made!.title])
  return { ...made!.thread, title: words.get(made!.title) ?? '' }
}

/** Makes threads of groups of statements, each with the statement that names it. */
export async function threadsOf(
  near: Neighbourhood,
  groups: readonly (readonly Row[])[],
): Promise<{ readonly thread: Thread; readonly title: Row }[]> {
  const all = groups.flat()
  await near.names.thread.load(all)
  await near.ties.thread.load(all)
  const reasons = await near.store.reasonsOf('thread', all)
  const nameOf = (row: Row) => near.names.thread.get(row)!
  const names = [...new Set(all.map((row) => nameOf(row).article))]
  const rows = await near.rowsOf(
    'copy',
    names.map((article) => ({ article, id: '' })),
  )
  const articles = new Map(names.map((name) => [name, rows.get(name)!]))
  await near.claims.load(articles.values())
  const members = groups.map((rows) =>
    rows.map(
      (row): ThreadMember => ({
        statement: nameOf(row),
        digest: near.claims.get(articles.get(nameOf(row).article)!)!,
      }),
    ),
  )
  const { entities } = near.identities
  const parties = members.flatMap(partiesOf)
  await entities.load(parties)
  await near.identities.loadNames(
    parties.flatMap((party) => entities.named(party)?.placement?.identity ?? []),
  )
  await near.origins.load(articles.values())
  await near.names.copy.load([...articles.values()].flatMap((row) => near.origins.get(row)?.copyOf ?? []))
  return groups.map((own, at) => {
    const thread = threadOf(
      members[at]!,
      near.ties.thread.among(own).map((tie) => ({
        ...{ a: nameOf(tie.a), b: nameOf(tie.b) },
        ...{ kind: tie.kind as StatementTie['kind'], score: tie.score },
        reasons: 'reasons' in tie ? (tie as NewTie).reasons : reasons.get(tieKey(tie))!,
      })),
      {
        who(party) {
          const entity = entities.named(party)
          const id = entity?.placement?.identity ?? null
          const name = (id === null ? null : near.identities.nameOf(id)) ?? entity?.name ?? party.id
          return { id: id ?? name, name }
        },
        // Its words are read once for all threads.
        words: keyOf,
        origin(article) {
          const { name, copyOf } = near.origins.get(articles.get(article)!)!
          if (name !== null) return { key: name, known: true }
          return { key: copyOf === null ? article : near.nameOf(copyOf), known: false }
        },
      },
    )
    return { thread, title: own.find((row) => keyOf(nameOf(row)) === thread.title)! }
  })
}
