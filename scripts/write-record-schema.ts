import { writeFileSync } from 'node:fs'
import { recordSchema } from '../src/schemas/json-schema.ts'

// Writes docs/record.schema.json from the shapes in src/schemas. Part of `npm run docs`.

writeFileSync(
  new URL('../docs/record.schema.json', import.meta.url),
  `${JSON.stringify(recordSchema(), null, 2)}\n`,
)
