import type { Quantity } from '../../../src/index.ts'
import { number } from '../words/counts.ts'
import type { Layer } from './layer.ts'

/** Numbers with their units and hedges. */
export const quantities: Layer = {
  name: 'quantities',
  label: 'Quantities',
  shown: false,
  margin: false,
  marks: (line) =>
    line.quantities.map(({ start, end }, index) => ({
      layer: 'quantities',
      id: `q${index}`,
      start,
      end,
      className: 'thing thing-quantity',
      label: null,
    })),
  cards: (line) =>
    line.quantities.map((quantity, index) => ({
      layer: 'quantities',
      id: `q${index}`,
      at: quantity.start,
      source: null,
      heading: `${amount(quantity)} ${quantity.unit ?? ''}`.trim(),
      subheading: quantity.approx ? 'approximate' : null,
      tag: { text: 'quantity', className: 'thing-quantity' },
      rows: () => [],
      words: line.text.slice(quantity.start, quantity.end),
      corrections: quantity.corrections,
    })),
}

function amount({ value, min, max }: Quantity): string {
  if (min !== null && max !== null && min !== max) return `${number(min)} to ${number(max)}`
  if (value !== null) return number(value)
  if (min !== null) return `at least ${number(min)}`
  return max === null ? 'a number' : `at most ${number(max)}`
}
