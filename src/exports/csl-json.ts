import { jsonLine } from '../base/json-line.ts'
import { type Citation, citationsOf, dateParts } from './citation.ts'
import type { Export } from './export.ts'

export const cslJson: Export<'found'> = {
  name: 'csl-json',
  label: 'CSL JSON',
  about: 'each statement as a citation, for Zotero, Pandoc and everything that reads CSL',
  mediaType: 'application/vnd.citationstyles.csl+json',
  ending: 'json',
  of: 'found',
  file: 'citations',
  async *write(stretches) {
    let before = '[\n'
    for await (const all of stretches) {
      for (const found of all) {
        for (const citation of await citationsOf(found)) {
          yield before + jsonLine(item(citation)).trimEnd()
          before = ',\n'
        }
      }
    }
    yield before === ',\n' ? '\n]\n' : `${before}]\n`
  },
}

function item(citation: Citation): object {
  const { key, headline, authors, outlet, published, accessed, url, language } = citation
  const { speaker, role, stance, words, verbatim, start, end } = citation
  return {
    id: key,
    type: 'article-newspaper',
    ...(headline !== null && { title: headline }),
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(outlet !== null && { 'container-title': outlet }),
    ...(published !== null && { issued: { 'date-parts': [dateParts(published)] } }),
    ...(accessed !== null && { accessed: { 'date-parts': [dateParts(accessed)] } }),
    ...(url !== null && { URL: url }),
    ...(language !== null && { language }),
    note: citation.sentence,
    keyword: stance,
    custom: { speaker, role, stance, words, verbatim, start, end },
  }
}
