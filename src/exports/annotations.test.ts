import fc from 'fast-check'
import { expect, test } from 'vitest'
import { madeLine } from '../../test/made-line.ts'
import { toAnnotations } from './annotations.ts'

interface Selectors {
  readonly selector: readonly [
    { readonly exact: string; readonly prefix: string; readonly suffix: string },
    { readonly start: number; readonly end: number },
  ]
}

test('an annotation quotes the words with what stands around them', () => {
  const line = madeLine({
    text: 'Later Ada Hill denied that the mine would close. Nobody asked.',
    statements: [{ who: 'Ada Hill', words: 'that the mine would close', stance: 'denies' }],
  })
  const [annotation] = toAnnotations(line)
  expect(annotation).toMatchObject({
    type: 'Annotation',
    id: `urn:onrecord:${line.id}:s1`,
    target: [
      {
        scope: `urn:sha256:${line.page.sha256}`,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'that the mine would close',
            prefix: 'Later Ada Hill denied ',
            suffix: '. Nobody asked.',
          },
          { type: 'TextPositionSelector', start: 22, end: 47 },
        ],
      },
    ],
  })
  expect(annotation!.body).toContainEqual({ type: 'TextualBody', purpose: 'tagging', value: 'denies' })
})

test('positions count code points', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      const line = madeLine({ text: `${before}Xq${after}`, statements: [{ words: 'Xq' }] })
      const [quote, position] = (toAnnotations(line)[0]!.target[0] as Selectors).selector
      expect([...line.text].slice(position.start, position.end).join('')).toBe(quote.exact)
    }),
  )
})
