import { about, corrections, number, object, optional, orNone, spanned, text, yesOrNo } from './parts.ts'

export const quantity = object({
  ...spanned,
  value: about(orNone(number), '`null` when only bounds are said.'),
  min: orNone(number),
  max: orNone(number),
  unit: about(
    orNone(text),
    'Singular noun as written, lower case (`person`, `missile`), an ISO 4217 code, `percent`, a unit of measure, or `null`.',
  ),
  approx: yesOrNo,
  corrections: optional(corrections),
})
