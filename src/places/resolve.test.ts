import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openGazetteer } from './gazetteer.ts'
import { resolvePlaces } from './resolve.ts'

const gazetteer = openGazetteer(
  gunzipSync(readFileSync(new URL('../../data/world/gazetteer/places.bin.gz', import.meta.url))),
)

/** Resolves the words between square brackets; gives country and division of each. */
function resolve(marked: string): string[] {
  const mentions: { start: number; end: number }[] = []
  let text = ''
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const start = text.length
    text += part.replace(/^\[|\]$/g, '')
    if (part.startsWith('[')) mentions.push({ start, end: text.length })
  }
  return resolvePlaces(text, mentions, gazetteer).map(({ entry }) =>
    entry ? [entry.country, entry.admin1].filter(Boolean).join('.') || entry.name : 'nowhere',
  )
}

test.each([
  ['He moved to [Bangor], [Maine].', ['US.ME', 'US.ME']],
  ['[TROY], [N.Y.] — The bridge was shut.', ['US.NY', 'US.NY']],
  ['The [Troy, Ohio] plant will close.', ['US.OH']],
  ['Storms hit [Oklahoma] on Friday.', ['US.OK']],
  ['[European] leaders met in [Paris].', ['Europe', 'FR.11']],
  ['Voters in [Portland], [Oregon], agree.', ['US.OR', 'US.OR']],
  ['Shells fell on [Chasiv Yar] in the [Donetsk] region.', ['UA.05', 'UA.05']],
  ['[Athens] and [Sparta] lie in southern [Greece].', ['GR.ESYE31', 'GR.ESYE25', 'GR']],
  ['[Athens], a town near [Atlanta], [Georgia], grew.', ['US.GA', 'US.GA', 'US.GA']],
  ['He spoke at the [White House].', ['US.DC']],
  ['[WASHINGTON] (AP) — Rain fell.', ['US.DC']],
  ['It crossed the [Pacific].', ['North Pacific Ocean']],
  ['A street in [Zzyzxburgh-on-Qat] flooded.', ['nowhere']],
])('%s', (text, expected) => {
  expect(resolve(text)).toEqual(expected)
})

test('one name means one place throughout, unless the text names other containers', () => {
  expect(resolve('The plant in [Paris], [Texas], employs many. [Paris] is small.')).toEqual([
    'US.TX',
    'US.TX',
    'US.TX',
  ])
  expect(resolve('From [Portland], [Maine], to [Portland], [Oregon].')).toEqual([
    'US.ME',
    'US.ME',
    'US.OR',
    'US.OR',
  ])
})

test('a text without place mentions needs nothing', () => {
  expect(resolve('')).toEqual([])
})
