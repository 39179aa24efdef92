/** A short story with a holder, a quotation, a place and a day. Its people and organisations are invented. */
export function inventedPage(page: number): string {
  const harbour = ['Gdansk', 'Valletta', 'Bergen', 'Odesa'][page % 4]!
  return `Harbour of ${harbour} counts ${page + 2} late ships

${harbour.toUpperCase()}, ${(page % 27) + 1} May 2024 - The ferry company of ${harbour} said on Tuesday that ${page + 2} ships were late.

"Nobody waits ${page + 3} days for a ferry," said Marta Ellerby${page}, who runs the harbour. She denied that the crews were on strike.
`
}
