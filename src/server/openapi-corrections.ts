import { CORRECTION_STATES, GROUP_LAYERS, THING_LAYERS } from '../record.ts'
import { count, list, listing, object, ref, type Schema, string, text } from './schema-parts.ts'

const anything: Schema = {}
const within = object({ article: string, id: { ...string, description: 'Empty for a whole article.' } })
const layer: Schema = { type: 'string', enum: THING_LAYERS }

function change(does: readonly string[], properties: Readonly<Record<string, Schema>>): Schema {
  return object({ do: { type: 'string', enum: does }, ...properties })
}

const group = { layer: { type: 'string', enum: GROUP_LAYERS }, one: within, other: within }
const set: Schema = {
  type: 'object',
  description: 'Fields and their new values: `docs/corrections.md` lists them for each layer.',
}

/** What the API takes and answers about corrections, by name. */
export const corrections: Readonly<Record<string, Schema>> = {
  Anchor: object(
    {
      location: string,
      sha256: string,
      article: string,
      start: count,
      end: count,
      exact: string,
      prefix: string,
      suffix: string,
    },
    'A place in an article, found again by its words and those around them.',
  ),
  Target: object({ layer, id: string, anchor: ref('Anchor') }),
  Pointer: object({ layer, article: string, id: string }, 'A thing, by its id or index as it stands.', {
    exact: { ...string, description: 'The words that are seen there; refused when others stand there.' },
  }),
  Change: {
    oneOf: [
      change(['accept', 'reject'], { target: ref('Target') }),
      change(['edit'], { target: ref('Target'), set }),
      change(['merge', 'split'], group),
      change(['undo'], { correction: count }),
    ],
  },
  AskedChange: {
    oneOf: [
      change(['accept', 'reject'], { target: ref('AskedTarget') }),
      change(['edit'], { target: ref('AskedTarget'), set }),
      change(['merge', 'split'], group),
      change(['undo'], { correction: count }),
    ],
  },
  AskedTarget: { oneOf: [ref('Pointer'), ref('Target')] },
  Correction: object({
    number: { type: 'integer', minimum: 1 },
    at: { ...string, format: 'date-time' },
    by: string,
    why: text,
    change: ref('Change'),
    before: { ...anything, description: 'What stood there; null for groups.' },
    context: {
      anyOf: [object({ start: count, text: string }), { type: 'null' }],
      description: 'The text around it.',
    },
    refs: { type: 'object', additionalProperties: ref('Anchor') },
    state: { type: 'string', enum: CORRECTION_STATES },
    conflict: { ...text, description: 'Why it cannot be carried out as the page now stands.' },
  }),
  Corrections: listing(ref('Correction')),
  Preview: object({
    change: ref('Change'),
    before: { ...anything, description: 'Of groups `{one, other}`, before and after.' },
    after: { ...anything, description: 'Null for what would be gone.' },
    affects: list(object({ layer: string, count, sample: { type: 'array', items: string } })),
    conflicts: list(object({ correction: count, why: string }), 'Earlier corrections it goes against.'),
  }),
}

const answers = (description: string, name: string): object => ({
  description,
  content: { 'application/json': { schema: ref(name) } },
})
const takes = (body: Schema): object => ({
  required: true,
  description: 'At most 256 kB.',
  content: { 'application/json': { schema: body } },
})

export const previewOperation = {
  operationId: 'postCorrectionsPreview',
  summary: 'What a change would do; changes nothing',
  requestBody: takes(object({ change: ref('AskedChange') })),
  responses: {
    200: answers('What it would do.', 'Preview'),
    default: { $ref: '#/components/responses/Error' },
  },
}

export const correctOperation = {
  operationId: 'postCorrections',
  summary: 'Makes a change, and notes it in the log',
  requestBody: takes(object({ change: ref('AskedChange'), by: string }, undefined, { why: text })),
  responses: {
    201: answers('The line of the log.', 'Correction'),
    default: { $ref: '#/components/responses/Error' },
  },
}
