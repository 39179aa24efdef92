import { fileURLToPath } from 'node:url'

const FILES = [
  'models/small/model.onnx',
  'models/small/model.json',
  'models/small/vocab.txt',
  'data/world/gazetteer/places.bin.gz',
]

/**
 * Files that the private page needs for reading, by their address on the server; the package contains each of them
 * once.
 */
export const SHIPPED: ReadonlyMap<string, string> = new Map(
  FILES.map((file) => [
    `/private/files/${file.split('/').pop()}`,
    fileURLToPath(new URL(`../../${file}`, import.meta.url)),
  ]),
)
