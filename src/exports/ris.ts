import { type Citation, citationsOf } from './citation.ts'
import type { Export } from './export.ts'

export const ris: Export<'found'> = {
  name: 'ris',
  label: 'RIS',
  about: 'each statement as a citation, for EndNote, Zotero, Mendeley and other reference managers',
  mediaType: 'application/x-research-info-systems',
  ending: 'ris',
  of: 'found',
  file: 'citations',
  async *write(stretches) {
    for await (const all of stretches) {
      for (const found of all) yield (await citationsOf(found)).map(reference).join('')
    }
  },
}

function reference(citation: Citation): string {
  const { published, accessed, speaker, role } = citation
  const lines: (readonly [tag: string, value: string | null])[] = [
    ['TY', 'NEWS'],
    ['ID', citation.key],
    ['TI', citation.headline],
    ...citation.authors.map((author) => ['AU', author] as const),
    ['T2', citation.outlet],
    ['PY', published?.match(/^-?\d{4}/)?.[0] ?? null],
    ['DA', published === null ? null : slashed(published)],
    ['Y2', accessed === null ? null : slashed(accessed)],
    ['UR', citation.url],
    ['LA', citation.language],
    ['AB', citation.sentence],
    [
      'N1',
      `Speaker: ${speaker}${role === null ? '' : ` (${role})`}. Characters ${citation.start} to ${citation.end}.`,
    ],
    ['KW', citation.stance],
    ['ER', ''],
  ]
  return `${lines.flatMap(([tag, value]) => (value === null ? [] : `${tag}  - ${oneLine(value)}\r\n`)).join('')}\r\n`
}

/** A date of RIS has four fields; those that are not known stay empty. */
function slashed(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${year}/${month}/${day}/`
}

/** A line end would begin another field. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
