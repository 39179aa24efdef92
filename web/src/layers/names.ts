import { inWords } from '../words/stances.ts'
import type { Layer } from './layer.ts'

/** The entities of the article, with all their mentions: "she", "the ministry". */
export const names: Layer = {
  name: 'names',
  label: 'Names',
  shown: false,
  margin: false,
  marks: (line) =>
    line.entities.flatMap(({ id, mentions }) =>
      mentions.map(({ start, end, form }) => ({
        layer: 'names',
        id,
        start,
        end,
        className: `thing thing-name${form === 'name' ? '' : ' thing-other'}`,
        label: null,
      })),
    ),
  cards: (line) =>
    line.entities.map((entity) => ({
      layer: 'names',
      id: entity.id,
      at: entity.mentions[0]?.start ?? 0,
      source: null,
      heading: entity.name,
      subheading: entity.roles.map(({ title }) => title).join('; ') || null,
      tag: { text: inWords(entity.type), className: 'thing-name' },
      rows: () =>
        [
          { term: 'page', values: [{ text: 'what they say', holder: entity.name }] },
          { term: 'also', values: entity.aliases.map((text) => ({ text })) },
          {
            term: 'named',
            values: entity.mentions.slice(0, 20).map(({ start, end }) => ({
              text: line.text.slice(start, end),
              mark: `at=${start}-${end}`,
            })),
          },
          {
            term: 'elsewhere',
            values: Object.entries(entity.links).map(([list, id]) => ({ text: `${list} ${id}` })),
          },
        ].filter(({ values }) => values.length > 0),
      words: entity.name,
      corrections: entity.corrections,
    })),
}
