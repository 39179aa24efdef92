import { readFile } from 'node:fs/promises'
import { OnrecordError } from './base/errors.ts'
import type { Resources } from './pipeline.ts'
import { openGazetteer } from './places/gazetteer.ts'
import { lightTagger } from './tags/light/tagger.ts'

const GAZETTEER = new URL('../data/gazetteer/places.bin.gz', import.meta.url)

/** Loads from disk what ships beside the code: the gazetteer and the tagger. */
export async function loadResources(): Promise<Resources> {
  const gazetteer = openGazetteer(await readShipped(GAZETTEER))
  return { gazetteer, tagger: lightTagger(gazetteer) }
}

async function readShipped(url: URL): Promise<Uint8Array> {
  try {
    return await readFile(url)
  } catch (cause) {
    throw new OnrecordError(
      'resources/missing',
      `Cannot read "${url.pathname}", which ships with Onrecord.`,
      'Install Onrecord again, or restore the file from the repository.',
      { cause },
    )
  }
}
