import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { gunzipSync } from 'node:zlib'
import { OnrecordError } from '../base/errors.ts'
import { readModelConfig } from '../network/model-config.ts'
import { type NetworkReader, networkReader } from '../network/reader.ts'
import { openGazetteer } from '../places/gazetteer.ts'
import { lightTagger } from '../tags/light/tagger.ts'
import { neuralTagger } from '../tags/neural/tagger.ts'
import type { Gazetteer } from '../types/gazetteer.ts'
import type { NativeCalls } from './native-calls.ts'
import type { Resources } from './pipeline.ts'
import { rulesDigest } from './rules-digest.ts'

/** Options for what is loaded. */
export interface ResourceOptions {
  /** The tagger that reads the text. Default: `neural` if its model and a runtime are there, otherwise `light`. */
  readonly tagger?: 'light' | 'neural'
  /** Shared with the thread that may end this one; absent if none may. */
  readonly calls?: NativeCalls
}

const GAZETTEER = new URL('../../data/world/gazetteer/places.bin.gz', import.meta.url)
const MODEL = new URL('../../models/small/', import.meta.url)

/**
 * Loads the gazetteer and the tagger from disk, and computes the digest of the rules.
 *
 * @example
 * ```ts
 * const { tagger } = await loadResources({ tagger: 'light' })
 * tagger.name // 'light'
 * ```
 */
export async function loadResources(options: ResourceOptions = {}): Promise<Resources> {
  const gazetteer = openGazetteer(gunzipSync(await readShipped(GAZETTEER)))
  return { gazetteer, ...(await loadTagger(gazetteer, options)), rules: rulesDigest() }
}

async function loadTagger(
  gazetteer: Gazetteer,
  { tagger: wanted, calls }: ResourceOptions,
): Promise<Pick<Resources, 'tagger' | 'network'>> {
  const rules = lightTagger(gazetteer)
  if (wanted === 'light') return { tagger: rules }
  try {
    return { tagger: neuralTagger(rules), network: await loadNetwork(calls) }
  } catch (cause) {
    if (wanted !== 'neural') return { tagger: rules }
    throw new OnrecordError(
      'resources/no-model',
      `The neural tagger cannot be loaded: ${cause instanceof Error ? cause.message : cause}.`,
      'Use --tagger light, or install Onrecord again.',
      { cause },
    )
  }
}

async function loadNetwork(calls: NativeCalls | undefined): Promise<NetworkReader> {
  const { openNetwork } = await import('./open-network.ts')
  const file = new URL('model.onnx', MODEL)
  const [config, vocabulary, sha256] = await Promise.all([
    readShipped(new URL('model.json', MODEL)),
    readShipped(new URL('vocab.txt', MODEL)),
    digestOf(file),
  ])
  const text = new TextDecoder()
  const { network, runtime } = await openNetwork(file, calls)
  return networkReader({
    ...{ network, runtime },
    sha256,
    config: readModelConfig(text.decode(config)),
    vocabulary: text.decode(vocabulary),
  })
}

/** SHA-256 of a shipped file, lower-case hexadecimal; the file is never in memory as a whole. */
async function digestOf(url: URL): Promise<string> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(url), hash)
  } catch (cause) {
    throw missing(url, cause)
  }
  return hash.digest('hex')
}

async function readShipped(url: URL): Promise<Uint8Array> {
  try {
    return await readFile(url)
  } catch (cause) {
    throw missing(url, cause)
  }
}

function missing(url: URL, cause: unknown): OnrecordError {
  return new OnrecordError(
    'resources/missing',
    `Cannot read "${url.pathname}", which ships with Onrecord.`,
    'Install Onrecord again, or restore the file from the repository.',
    { cause },
  )
}
