import { readModelConfig } from '../../../src/network/model-config.ts'
import { type NetworkReader, networkReader } from '../../../src/network/reader.ts'
import { openGazetteer } from '../../../src/places/gazetteer.ts'
import type { Resources } from '../../../src/run/pipeline.ts'
import { lightTagger } from '../../../src/tags/light/tagger.ts'
import { neuralTagger } from '../../../src/tags/neural/tagger.ts'
import { digest } from './digest.ts'
import { fetchBytes } from './fetch-bytes.ts'
import type { TaggerName } from './messages.ts'

/** Digest of the rules in this build; `vite.config.ts` puts it in. */
declare const RULES_DIGEST: string

/** Loads what reading needs: the gazetteer and the tagger. `folder` is the address of the folder that holds their files. */
export async function loadResources(
  tagger: TaggerName,
  folder: string,
  onLoading: (what: string) => void,
): Promise<Resources> {
  onLoading('the gazetteer')
  const [bytes] = await Promise.all([
    fetchBytes(new URL('places.bin.gz', folder)),
    // What a page may need later is fetched now: once everything is loaded, nothing more is asked for.
    import('eld/extrasmall'),
    import('../../../src/pages/html/read-html.ts'),
  ])
  const gazetteer = openGazetteer(bytes)
  const rules = lightTagger(gazetteer)
  if (tagger === 'light') return { gazetteer, tagger: rules, rules: RULES_DIGEST }
  onLoading('the model')
  return { gazetteer, tagger: neuralTagger(rules), network: await loadNetwork(folder), rules: RULES_DIGEST }
}

async function loadNetwork(folder: string): Promise<NetworkReader> {
  const [network, config, vocabulary, { openNetwork }] = await Promise.all([
    fetchBytes(new URL('model.onnx', folder)),
    fetchBytes(new URL('model.json', folder)),
    fetchBytes(new URL('vocab.txt', folder)),
    import('./web-network.ts'),
  ])
  const text = new TextDecoder()
  return networkReader({
    network: await openNetwork(network),
    runtime: 'wasm',
    sha256: await digest(network),
    config: readModelConfig(text.decode(config)),
    vocabulary: text.decode(vocabulary),
  })
}
