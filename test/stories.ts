import { createHash } from 'node:crypto'
import { createReader, loadResources, type RecordLine, toLine } from '../src/index.ts'

/** Stories that belong together in every way there is. Their people and organisations are invented. */
export const STORIES: Readonly<Record<string, string>> = {
  strike: `Gdansk dock workers walk out over pay

GDANSK, 14 May 2024 (Reuters) - Some 900 dock workers walked out at the Baltyk container terminal in Gdansk on Tuesday and accused Baltyk Terminals of withholding overtime pay.

Halina Brzozowska, who leads the Northern Harbour Union, said the company had withheld 3 million zlotys since January.

"We were offered words, not wages," Brzozowska told reporters at the terminal gate.

Infrastructure Minister Tomasz Zawilski said soldiers would not unload ships in Gdansk.
`,
  'strike, cut': `Gdansk dock workers walk out over pay

GDANSK, 14 May 2024 (Reuters) - Some 900 dock workers walked out at the Baltyk container terminal in Gdansk on Tuesday and accused Baltyk Terminals of withholding overtime pay.

Halina Brzozowska, who leads the Northern Harbour Union, said the company had withheld 3 million zlotys since January.

"We were offered words, not wages," Brzozowska told reporters at the terminal gate.
`,
  denial: `Baltyk Terminals denies withholding pay

GDANSK, 15 May 2024 - Baltyk Terminals on Wednesday denied withholding overtime pay from dock workers in Gdansk who walked out on Tuesday.

"Not one zloty was withheld," said Piotr Gawronek, a spokesman for Baltyk Terminals.

Halina Brzozowska of the Northern Harbour Union said the company had withheld 3 million zlotys since January. The walkout at the container terminal goes on.
`,
  talks: `Dock workers return in Gdansk after pay deal

GDANSK, 21 May 2024 - Dock workers returned to the Baltyk container terminal in Gdansk on Tuesday after Baltyk Terminals acknowledged that some overtime pay had been withheld.

Piotr Gawronek, a spokesman for Baltyk Terminals, said the company would pay 2 million zlotys by June.

Infrastructure Minister Tomasz Zawilsky praised the deal.
`,
  namesake: `Novi Sad choir elects chairwoman

NOVI SAD, 3 June 2024 - The choir of Novi Sad elected Halina K. Brzozowska as its chairwoman on Monday.

"We shall sing louder," Brzozowska said.

Conductor Goran Brzozowska said the hall was too small.
`,
  flood: `Novi Sad keeps flood gates shut

NOVI SAD, 4 June 2024 - The flood gates above Novi Sad will stay shut until the Danube falls below seven metres, the Danube Water Board said on Tuesday.

Milica Stojnic, who farms downstream, accused the board of drowning her fields. The board denied drowning any fields.
`,
  'flood, again': `Farmers blame water board for flooded fields near Novi Sad

NOVI SAD, 5 June 2024 - Farmers accused the Danube Water Board of drowning their fields near Novi Sad by keeping the flood gates shut on the Danube.

"Nobody drowned any fields," said Ana Petkova, director of the Danube Water Board (DWB).
`,
  board: `DWB opens flood gates at Novi Sad

NOVI SAD, 9 June 2024 - The DWB opened the flood gates above Novi Sad on Sunday after the Danube fell below seven metres.

Director Petkova said the fields would be dry by July.
`,
}

/** One of them as others print it. */
export const REPRINTS: Readonly<Record<string, string>> = {
  'denial, printed again': `${STORIES.denial}\nReaders of the Gdansk Evening may write to the editor.\n`,
  'denial, on another page': STORIES.denial!.replace('goes on', 'goes on, it said'),
}

/** Stories as the light tagger reads them, each a page of its own. */
export async function readStories(stories = STORIES): Promise<ReadonlyMap<string, RecordLine>> {
  const reader = createReader(await loadResources({ tagger: 'light' }))
  const lines = new Map<string, RecordLine>()
  for (const [name, text] of Object.entries(stories)) {
    const bytes = new TextEncoder().encode(text)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const page = { name: `news/${name}.txt`, url: null, sha256, bytes, format: 'text' as const }
    for (const article of await reader.read(page)) lines.set(name, toLine(article))
  }
  await reader.close()
  return lines
}
