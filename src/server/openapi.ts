import { ACTS, type Act } from '../api/acts.ts'
import { CALLS, type Call } from '../api/calls.ts'
import { type ParameterName, parameterSchema } from '../api/parameters.ts'
import { components, type ShapeName } from '../api/shapes.ts'
import { VERSION } from '../base/version.ts'
import { exportPaths } from './openapi-exports.ts'

/** The whole API as an OpenAPI 3.1 document, made from the same lists as its routes. */
export function openApi(): object {
  const paths = [...new Set([...CALLS, ...ACTS].map(({ path }) => path))]
  return {
    openapi: '3.1.0',
    info: {
      title: 'Onrecord',
      version: VERSION,
      description:
        'Who said what happened, where and when. Names are those of the record format. Fields may be added to answers; these keep their names and meaning within version 1.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{}, { token: [] }],
    paths: {
      ...Object.fromEntries(
        paths.map((path) => [
          path,
          {
            ...CALLS.filter((call) => call.path === path).map((call) => ({ get: operation(call) }))[0],
            ...ACTS.filter((act) => act.path === path).map((act) => ({ post: posted(act) }))[0],
          },
        ]),
      ),
      ...exportPaths(query),
      '/pages': { post: upload },
      '/openapi.json': { get: itself },
    },
    components: {
      schemas: components(),
      responses: { Error: trouble },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Where the server asks for its token.' },
      },
    },
  }
}

function operation({ path, summary, parameters, answer, name }: Call): object {
  return {
    operationId: idOf('get', path),
    summary,
    parameters: [
      ...(name
        ? [
            {
              name: name.key,
              in: 'path',
              required: true,
              description: name.description,
              schema: { type: 'string' },
            },
          ]
        : []),
      ...parameters.map(query),
    ],
    responses: { 200: json(answer), default: { $ref: '#/components/responses/Error' } },
  }
}

function posted({ path, summary, takes, answer, answers, status }: Act): object {
  return {
    operationId: idOf('post', path),
    summary,
    requestBody: { required: true, ...json(takes, 'At most 256 kB.') },
    responses: { [status]: json(answer, answers), default: { $ref: '#/components/responses/Error' } },
  }
}

function query(name: ParameterName): object {
  const { description, ...schema } = parameterSchema(name)
  // The items of lists are separated by commas.
  const commas = schema.type === 'array' ? { style: 'form', explode: false } : {}
  return { name, in: 'query', required: false, description, ...commas, schema }
}

/** The id of an operation: `/who/{name}` gives `getWhoName`. */
function idOf(method: 'get' | 'post', path: string): string {
  const words = path.match(/\w+/g) ?? []
  return `${method}${words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')}`
}

function json(answer: ShapeName, description = 'The answer.'): object {
  return {
    description,
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${answer}` } } },
  }
}

const trouble = json('Error', 'What went wrong, and what to do about it.')

const upload = {
  operationId: 'postPages',
  summary: 'Reads pages into the record, and tells how it goes',
  requestBody: {
    required: true,
    description: 'At most 50 MB.',
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['file'],
          properties: {
            file: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
          },
        },
      },
      'application/json': {
        schema: {
          type: 'object',
          minProperties: 1,
          additionalProperties: false,
          description:
            'A text or HTML, with its address if it has one; or an address alone, which is fetched.',
          properties: {
            name: { type: 'string' },
            text: { type: 'string', minLength: 1 },
            url: { type: 'string', format: 'uri' },
          },
        },
      },
    },
  },
  responses: {
    200: {
      description: 'JSON Lines as it goes.',
      content: { 'application/jsonl': { schema: { $ref: '#/components/schemas/ReadStep' } } },
    },
    default: { $ref: '#/components/responses/Error' },
  },
}

const itself = {
  operationId: 'getOpenapiJson',
  summary: 'This document',
  responses: {
    200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: { type: 'object' } } } },
  },
}
