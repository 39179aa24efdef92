import { csvOf } from '../../../src/exports/csv.ts'

interface Props {
  readonly name: string
  readonly rows: () => readonly (readonly (string | number | null)[])[]
  readonly label: string
}

/** Saves a table as a CSV file. */
export function CsvButton({ name, rows, label }: Props) {
  const save = () => {
    const url = URL.createObjectURL(new Blob([`\ufeff${csvOf(rows())}`], { type: 'text/csv;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
  }
  return (
    <button type="button" class="link-button csv" aria-label={`CSV: ${label}`} onClick={save}>
      CSV
    </button>
  )
}
