import type { Claim, NewsArticle, Organization, Person, Quotation } from 'schema-dts'
import { jsonLine } from '../base/json-line.ts'
import { webAddress } from '../base/web-address.ts'
import type { StatementRow } from '../record/statement-rows.ts'
import type { Entity } from '../types/entity.ts'
import type { RecordLine } from '../types/line.ts'
import type { Statement } from '../types/statement.ts'
import type { Export } from './export.ts'
import { type Found, rowsOf } from './found.ts'

type Item<T> = Exclude<T, string>

export const schemaOrg: Export<'found'> = {
  name: 'schema-org',
  label: 'Schema.org',
  about:
    'JSON-LD of Schema.org: a NewsArticle, a Quotation for each exact quotation and a Claim for each other statement, with who makes it',
  mediaType: 'application/ld+json',
  ending: 'jsonld',
  of: 'found',
  file: 'schema-org',
  async *write(stretches) {
    let before = '{"@context":"https://schema.org","@graph":[\n'
    for await (const all of stretches) {
      for (const item of all.flatMap(itemsOf)) {
        yield before + jsonLine(item).trimEnd()
        before = ',\n'
      }
    }
    yield before === ',\n' ? '\n]}\n' : `${before}]}\n`
  },
}

function itemsOf(found: Found): object[] {
  const { article, statements } = found
  const entities = new Map(article.entities.map((entity) => [entity.id, entity]))
  const rows = rowsOf(found)
  return [
    newsArticle(article),
    ...statements.flatMap((statement, index) => {
      const row = rows[index]!
      if (row.words === '') return []
      const by = holders(statement, row, entities)
      return [statement.verbatim.length > 0 ? quotation(article, row, by) : claim(article, row, by)]
    }),
  ]
}

function newsArticle(article: RecordLine): Item<NewsArticle> {
  const { page, title, authors, publisher, published, language } = article
  return {
    '@type': 'NewsArticle',
    '@id': iri(article.id),
    identifier: article.id,
    ...(webAddress(page.url) !== null && { url: page.url! }),
    ...(title !== null && { headline: title }),
    ...(authors.length > 0 && { author: authors.map((name) => ({ '@type': 'Person' as const, name })) }),
    ...(publisher !== null && { publisher: { '@type': 'Organization' as const, name: publisher } }),
    ...(published.value !== null && { datePublished: published.value }),
    ...(language !== 'und' && { inLanguage: language }),
  }
}

/** Exact words and who speaks them. */
function quotation(
  article: RecordLine,
  row: StatementRow,
  by: (Item<Person> | Item<Organization>)[],
): Item<Quotation> {
  return {
    ...common(article, row),
    '@type': 'Quotation',
    text: row.verbatim!,
    isPartOf: { '@id': iri(article.id) },
    ...(by.length > 0 && { spokenByCharacter: by }),
  }
}

/** A claim in the article's words and who makes, denies or doubts it: `keywords` holds the stance. */
function claim(
  article: RecordLine,
  row: StatementRow,
  by: (Item<Person> | Item<Organization>)[],
): Item<Claim> {
  return {
    ...common(article, row),
    '@type': 'Claim',
    text: row.words,
    appearance: { '@id': iri(article.id) },
    ...(by.length > 0 && { author: by }),
  }
}

function common(article: RecordLine, row: StatementRow) {
  return {
    '@id': `${iri(article.id)}:${row.statement}`,
    keywords: [row.stance, row.mode, row.certainty] as readonly string[],
    ...(row.said && row.said.from === row.said.to && { dateCreated: row.said.from }),
    ...(article.language !== 'und' && { inLanguage: article.language }),
  }
}

/** The holders; a holder without an entity is somebody by the words for it. */
function holders(
  { holder }: Statement,
  row: StatementRow,
  entities: ReadonlyMap<string, Entity>,
): (Item<Person> | Item<Organization>)[] {
  const known = holder.entities.flatMap((id) => entities.get(id) ?? [])
  if (known.length > 0) {
    return known.map(({ type, name, roles }) =>
      type === 'person'
        ? { '@type': 'Person', name, ...(roles[0] && { jobTitle: roles[0].title }) }
        : { '@type': 'Organization', name },
    )
  }
  return row.who === null ? [] : [{ '@type': 'Person', name: row.who }]
}

function iri(article: string): string {
  return `urn:onrecord:${encodeURIComponent(article.toWellFormed())}`
}
