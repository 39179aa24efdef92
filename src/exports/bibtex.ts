import { type Citation, citationsOf } from './citation.ts'
import type { Export } from './export.ts'

export const bibtex: Export<'found'> = {
  name: 'bibtex',
  label: 'BibTeX',
  about: 'each statement as a citation, for LaTeX (UTF-8)',
  mediaType: 'application/x-bibtex',
  ending: 'bib',
  of: 'found',
  file: 'citations',
  async *write(stretches) {
    for await (const all of stretches) {
      for (const found of all) yield (await citationsOf(found)).map(entry).join('')
    }
  },
}

function entry(citation: Citation): string {
  const { key, headline, authors, outlet, published, accessed, url, language, stance } = citation
  const fields: (readonly [name: string, value: string | null])[] = [
    ['title', headline === null ? null : `{${escaped(headline)}}`],
    ['author', authors.map((author) => `{${escaped(author)}}`).join(' and ') || null],
    ['journal', outlet === null ? null : escaped(outlet)],
    ['year', published?.match(/^-?\d{4}/)?.[0] ?? null],
    ['date', published],
    ['url', url === null ? null : escapedAddress(url)],
    ['urldate', accessed],
    ['langid', language],
    ['keywords', stance],
    ['note', escaped(citation.sentence)],
  ]
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = {${value}}`))
  return `@article{${key},\n${lines.join(',\n')}\n}\n\n`
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/**
 * Text as LaTeX prints it. Braces in pairs are the grammar of BibTeX, so a lone one, which `\{` does not hide from it, is
 * a command.
 */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\{}~^]/g, (character) => COMMANDS[character]!)
    .replace(/[&%$#_]/g, '\\$&')
}

/** An address is printed as it is; the characters that would end the field are percent-encoded. */
function escapedAddress(url: string): string {
  return url.replace(/[\s\\{}^]/g, (character) => encodeURIComponent(character))
}
