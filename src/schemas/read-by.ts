import { RUNTIMES } from '../types/read-by.ts'
import { about, object, oneOf, orNone, sha256, text } from './parts.ts'

export const readByModel = object({
  name: text,
  version: text,
  sha256: about(sha256, 'SHA-256 of the file of weights, lower-case hexadecimal.'),
  runtime: about(
    oneOf(RUNTIMES),
    'The runtime; the two round differently, so scores may differ in the last digits.',
  ),
})

export const readBy = object({
  program: about(text, 'The program and its version: `onrecord 0.1.0`.'),
  rules: about(
    orNone(text),
    'Digest of the code and data that read: the first 12 digits of its SHA-256; `null` where it was not computed.',
  ),
  tagger: about(text, '`light` or `neural`.'),
  model: about(orNone(readByModel), 'The network, where one read.'),
})
