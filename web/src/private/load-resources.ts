import gazetteerUrl from '../../../data/gazetteer/places.bin.gz?url'
import type { Resources } from '../../../src/pipeline.ts'
import { openGazetteer } from '../../../src/places/gazetteer.ts'
import { lightTagger } from '../../../src/tags/light/tagger.ts'
import { readModelConfig } from '../../../src/tags/neural/model-config.ts'
import { neuralTagger } from '../../../src/tags/neural/tagger.ts'
import type { Tagger } from '../../../src/types/tagger.ts'
import { fetchBytes } from './fetch-bytes.ts'
import type { TaggerName } from './messages.ts'

/** Loads what reading needs: the gazetteer and the tagger. `model` is the address of the folder that holds the model. */
export async function loadResources(
  tagger: TaggerName,
  model: string,
  onLoading: (what: string) => void,
): Promise<Resources> {
  onLoading('the gazetteer')
  const gazetteer = openGazetteer(await fetchBytes(gazetteerUrl))
  const rules = lightTagger(gazetteer)
  if (tagger === 'light') return { gazetteer, tagger: rules }
  onLoading('the model')
  return { gazetteer, tagger: await loadNeuralTagger(model, rules) }
}

async function loadNeuralTagger(model: string, rules: Tagger): Promise<Tagger> {
  const [network, config, vocabulary, { openNetwork }] = await Promise.all([
    fetchBytes(new URL('model.onnx', model)),
    fetchBytes(new URL('config.json', model)),
    fetchBytes(new URL('vocab.txt', model)),
    import('./web-network.ts'),
  ])
  const text = new TextDecoder()
  return neuralTagger(
    await openNetwork(network),
    readModelConfig(text.decode(config)),
    text.decode(vocabulary),
    rules,
  )
}
