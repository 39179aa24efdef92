import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { NO_PLACES, taggerInput } from '../../test/make-article.ts'
import { loadResources } from '../run/resources.ts'
import type { Span } from '../types/span.ts'
import type { TaggerInput } from '../types/tagger.ts'
import type { Tags } from '../types/tags.ts'
import { lightTagger } from './light/tagger.ts'

const light = lightTagger(NO_PLACES)
/** `null` where the model or its run-time is not installed. */
const neural = await loadResources({ tagger: 'neural' }).catch(() => null)
type Tag = (input: TaggerInput) => Promise<Tags>
const taggers: [string, Tag][] = [['light', async (input) => light.tag(input)]]
if (neural) {
  taggers.push([
    'neural',
    async (input) => neural.tagger.tag({ ...input, signals: await neural.network!.read(input) }),
  ])
}

const STORY = `headline| Varna Says Bridge Will Open

The bridge over the lake will open in May, said Ada Marsh, the mayor of Varna, who has promised it for years. "We are ready," she told reporters on Tuesday. "Nobody will wait any longer."

The harbour union, which opposes the plan, accused the city of hiding its costs and called for a vote. According to the union, the city believes that "nobody will notice".`

const ODD: [string, string][] = [
  ['nothing', ''],
  ['white space', ' \n\n \t '],
  ['one mark', '"'],
  ['marks that never close', '“He said “that “she said'],
  ['marks only', "\"'“”‘’«»``''"],
  ['characters beyond the basic plane', '😀 said 𝒜da: “😀😀😀,” she said 😀.'],
  ['one long word', 'a'.repeat(5000)],
  ['one long sentence', 'he said, '.repeat(500)],
  ['a cue and nothing else', 'said'],
  ['nested citing', `${'he said that '.repeat(60)}it rained.`],
  ['carriage returns', '"Yes,"\r\nshe said.\r\n\r\n"No," he said.\r'],
  ['colons', ': : : said : : "x"'],
  ['commas', ',,,,, said,,, Marsh,,,, that,,,'],
  ['control characters', 'He\u0000 said\u0007 that\u200b it rained\ufeff.'],
]

function check(text: string, { attributions, names }: Tags) {
  const spanOk = ([start, end]: Span) => 0 <= start && start < end && end <= text.length
  let before = -1
  for (const { source, cue, content, within, continues, score, by } of attributions) {
    for (const role of [source, cue, content]) {
      expect(role.every(spanOk), 'a span lies outside the text').toBe(true)
      expect(
        role.every((span, i) => i === 0 || role[i - 1]![1] <= span[0]),
        'pieces are out of order',
      ).toBe(true)
      for (const span of role) expect(text.slice(...span)).toBe(text.slice(...span).trim())
    }
    expect(content.length, 'an attribution without content').toBeGreaterThan(0)
    expect(cue.length + source.length > 0 || continues !== null, 'words that are nobody’s').toBe(true)
    const first = Math.min(...[...source, ...cue, ...content].map(([start]) => start))
    expect(first, 'attributions are out of order').toBeGreaterThanOrEqual(before)
    before = first
    for (const other of [within, continues]) {
      if (other !== null)
        expect(attributions[other], 'refers to an attribution that is not there').toBeDefined()
    }
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
    expect(by).not.toBe('')
  }
  for (const [index, { within }] of attributions.entries()) {
    const seen = new Set([index])
    for (let at = within; at !== null; at = attributions[at]!.within) {
      expect(seen.has(at), 'attributions stand inside each other in a circle').toBe(false)
      seen.add(at)
    }
  }
  names.forEach(({ start, end }, i) => {
    expect(spanOk([start, end])).toBe(true)
    if (i > 0) expect(names[i - 1]!.end).toBeLessThanOrEqual(start)
  })
}

afterAll(() => neural?.network?.close())

describe.each(taggers)('the %s tagger', (_, tag) => {
  test('gives spans in bounds and in order, and nests them without circles', async () => {
    const input = taggerInput({ text: STORY })
    const tags = await tag(input)
    check(input.text, tags)
    expect(tags.attributions.length).toBeGreaterThan(3)
  })

  test('reads the plainest of all attributions', async () => {
    const input = taggerInput({ text: '"The bridge will open in May," the mayor said.' })
    const [only] = (await tag(input)).attributions
    expect(only?.source.map((span) => input.text.slice(...span))).toEqual(['the mayor'])
    expect(only?.cue.map((span) => input.text.slice(...span))).toEqual(['said'])
  })

  test.each(ODD)('survives %s', async (_name, text) => {
    const input = taggerInput({ text })
    check(input.text, await tag(input))
  })

  test('says the same twice', async () => {
    const input = taggerInput({ text: STORY })
    expect(await tag(input)).toEqual(await tag(input))
  })
})

test('closes twice without complaint', async () => {
  await light.close()
  await light.close()
})

test('the light tagger survives an endless sentence', async () => {
  const input = taggerInput({ text: 'he said, '.repeat(60_000) })
  check(input.text, await light.tag(input))
})

test('the light tagger survives any words in any order', async () => {
  const words = fc.constantFrom(
    ...'he said that the mayor " “ ” , . : ; according to "x" which who called for by and saying Ada Marsh 3 ( ) — \n\n'.split(
      ' ',
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 60 }), async (list) => {
      const input = taggerInput({ text: list.join(' ') })
      check(input.text, await light.tag(input))
    }),
    { numRuns: 500 },
  )
})
