import type { Metadata, Page } from '../src/types/page.ts'

const NOTHING: Metadata = { title: null, authors: [], publisher: null, published: null }

/** A page of plain text, or whatever `fields` make of it. */
export function madePage(text: string, fields: Partial<Page> = {}): Page {
  return {
    name: 'page.txt',
    url: null,
    sha256: 'ab'.repeat(32),
    format: 'text',
    text,
    blocks: [],
    metadata: NOTHING,
    language: 'en',
    id: null,
    ...fields,
  }
}

/** Invented stories: the people and organisations do not exist, the places do. */
export interface InventedStory {
  readonly headline: string
  readonly caption: string
  readonly paragraphs: readonly string[]
}

export const HARBOUR: InventedStory = {
  headline: 'Harbour Board Says Odesa Grain Terminal Will Reopen',
  caption: 'Dockers walk past the closed grain terminal in Odesa on May 4, 2022. (Ostwire/AFP)',
  paragraphs: [
    'The grain terminal in Odesa will open again within days because the damaged cranes have been repaired, the chair of the harbour board, Olena Marchenko, said on Wednesday.',
    'The terminal was closed after a storm tore two cranes from their rails, and grain ships have been waiting outside the harbour since then.',
    '"The cranes are standing and the rails are straight," Marchenko told reporters at the terminal. "We are waiting only for the inspector."',
    "The dockers' union disputed that and said on Thursday morning the cranes had not been tested under load.",
    'Grain exporters said the closure had cost them millions of dollars, and that ships bound for the harbour had been sent to Constanta.',
  ],
}

export const TREATY: InventedStory = {
  headline: 'Ministers From Peru and Chile Sign Fishing Treaty',
  caption:
    'The fisheries ministers of Peru and Chile shake hands in Lima, Peru, September 13, 2024. (Ostwire)',
  paragraphs: [
    'The fisheries ministers of Peru and Chile on Friday signed a treaty that sets catch limits for anchovy in the waters both countries claim.',
    'Peruvian minister Rosa Quiroga hailed the treaty as fair, while her Chilean counterpart Tomas Valdivieso said anchovy stocks would recover within four years.',
    '"Nobody will empty this sea," Valdivieso said after the signing in Lima.',
    'Boat owners in the port of Chimbote accused the ministers of signing away their catch and announced a strike.',
    'Anchovy is the main catch of both fleets, and the limits will be reviewed every spring by a joint commission.',
  ],
}

export const VACCINE: InventedStory = {
  headline: 'Nairobi Clinic Begins Trial of Malaria Vaccine for Infants',
  caption: 'A nurse prepares a syringe at a clinic in Nairobi. (Photo: Ostwire)',
  paragraphs: [
    'A clinic in Nairobi has begun giving infants a malaria vaccine that needs a single dose, its director Dr. Wanjiru Kamande said.',
    'The trial covers four hundred infants, half of whom receive the vaccine and half a placebo, and it will run for eighteen months.',
    'Earlier vaccines against malaria need three doses, which many families in the countryside cannot travel for.',
    '"One visit is what a mother can manage," Kamande said in the clinic\'s courtyard.',
    'The vaccine was developed by a laboratory in Kisumu, which expects the first results of the trial next year.',
  ],
}

/** Headline and paragraphs, a blank line between. */
export function plain({ headline, paragraphs }: InventedStory): string {
  return [headline, ...paragraphs].join('\n\n')
}

/** The story as some sites' pages come out: headline, caption twice, a button, all of it once more, then the body. */
export function doubled({ headline, caption, paragraphs }: InventedStory): string {
  return [headline, `${caption}\n${caption}\nTT`, headline, `${caption}\n${caption}`, ...paragraphs].join(
    '\n\n',
  )
}
