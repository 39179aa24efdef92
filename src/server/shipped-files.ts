import { fileURLToPath } from 'node:url'

const FILES = [
  'models/small/model.onnx',
  'models/small/model.json',
  'models/small/vocab.txt',
  'data/gazetteer/places.bin.gz',
]

/** What the private page needs for reading, by its address on the server: files that lie in the package once. */
export const SHIPPED: ReadonlyMap<string, string> = new Map(
  FILES.map((file) => [
    `/private/files/${file.split('/').pop()}`,
    fileURLToPath(new URL(`../../${file}`, import.meta.url)),
  ]),
)
