import type { AuditedSource, AuditRow, SourceAudit } from '../record.ts'
import { printable } from './printable.ts'

const NAME = 36

/** The source audit as three tables: sources, outlets, months. */
export function sourcesView(audit: SourceAudit, limit: number): string {
  const { statements, ownVoice, sources, publishers, months } = audit
  const total = `${number(statements)} statements, ${number(ownVoice)} of them in the articles' own voices`
  return [
    total,
    '',
    ...table(
      ['source', 'statements', 'quoted', 'articles', 'origins', 'outlets'],
      sources
        .slice(0, limit)
        .map((source: AuditedSource) => [
          source.name,
          ...[source.statements, source.quoted, source.articles, source.origins, source.publishers].map(
            number,
          ),
        ]),
    ),
    ...auditTable('outlet', publishers.slice(0, limit)),
    ...auditTable('month', months),
  ].join('\n')
}

function auditTable(what: string, rows: readonly AuditRow[]): string[] {
  return table(
    [what, 'statements', 'quoted', 'named', 'unnamed', 'people', 'bodies'],
    rows.map((row) => [
      row.name,
      number(row.statements),
      ...[row.quoted, row.named, row.unnamed, row.people, row.bodies].map((part) =>
        share(part, row.statements),
      ),
    ]),
  )
}

/** The first column to the left, numbers to the right. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return []
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? fitted(printable(cell)) : cell.padStart(Math.max(9, heads[column]!.length)),
      )
      .join(' ')
  return [line(heads), ...rows.map(line), '']
}

function fitted(name: string): string {
  const letters = Array.from(name)
  return (letters.length > NAME ? `${letters.slice(0, NAME - 1).join('')}…` : name).padEnd(NAME)
}

function number(value: number): string {
  return value.toLocaleString('en')
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`
}
