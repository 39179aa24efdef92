import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { openGazetteer } from '../../../src/places/gazetteer.ts'
import { resolvePlaces } from '../../../src/places/resolve.ts'
import type { Spanned } from '../../../src/types/span.ts'
import { type Layer, readDocuments, readyPage } from '../layer.ts'

interface Document {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly date?: string | null
  readonly toponyms: readonly Spanned[]
}

interface Toponym extends Spanned {
  readonly surface: string
  readonly lat?: number
  readonly lon?: number
  readonly country?: string
}

/** Toponyms with their points, for `places.mjs`. With `given`, at the file's own toponyms. */
export const layer: Layer = {
  name: 'places',
  async *predict(path, { given, reader }) {
    const find = given ? resolver() : reading(await reader())
    for (const document of readDocuments<Document>(path)) {
      yield { id: document.id, toponyms: await find(document) }
    }
  },
}

function resolver() {
  const packed = readFileSync(new URL('../../../data/world/gazetteer/places.bin.gz', import.meta.url))
  const gazetteer = openGazetteer(gunzipSync(packed))
  return ({ text, toponyms }: Document): Toponym[] =>
    resolvePlaces(
      text,
      toponyms.map(({ start, end }) => ({ start, end })),
      gazetteer,
    ).map(({ start, end, entry }) => toponym(text, start, end, entry))
}

function reading(onrecord: Awaited<ReturnType<Parameters<Layer['predict']>[1]['reader']>>) {
  return async (document: Document): Promise<Toponym[]> => {
    const [article] = await onrecord.readText(readyPage(document))
    return (article?.places ?? []).map((place) => toponym(document.text, place.start, place.end, place))
  }
}

function toponym(
  text: string,
  start: number,
  end: number,
  point: { readonly lat: number | null; readonly lon: number | null; readonly country: string | null } | null,
): Toponym {
  const surface = text.slice(start, end)
  if (point === null || point.lat === null || point.lon === null) return { start, end, surface }
  const { lat, lon, country } = point
  return { start, end, surface, lat, lon, ...(country ? { country } : {}) }
}
