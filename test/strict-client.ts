import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'
import { closed } from './closed-schema.ts'

interface Answer {
  readonly content?: Readonly<Record<string, unknown>>
  readonly $ref?: string
}
interface Operation {
  readonly responses: Readonly<Record<string, Answer>>
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly responses: Readonly<Record<string, Answer>> }
}

/** A client that takes an OpenAPI document at its word: formats are held to, and fields that it does not name are refused. */
export class StrictClient {
  readonly #document: Document
  readonly #ajv: Ajv2020

  constructor(document: object) {
    this.#document = document as Document
    this.#ajv = new Ajv2020({ strict: false, allErrors: true })
    addFormats.default(this.#ajv)
    this.#ajv.addSchema(closed(document), 'openapi')
  }

  /** Every operation with its answers, as `get /articles 200 application/json`. */
  answers(): string[] {
    return Object.entries(this.#document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { responses }]) =>
        Object.keys(responses).flatMap((status) =>
          Object.keys(this.#answer(path, method, status).content ?? {}).map(
            (type) => `${method} ${path} ${status} ${type}`,
          ),
        ),
      ),
    )
  }

  /** Fails unless the document says that this operation answers so. */
  expectAnswer(method: string, path: string, status: string, type: string, answer: unknown): void {
    const { at } = this.#answer(path, method, status)
    this.expectSchema([...at, 'content', type, 'schema'].map(escaped).join('/'), answer)
  }

  #answer(path: string, method: string, status: string): Answer & { readonly at: readonly string[] } {
    const answer = this.#document.paths[path]?.[method]?.responses[status]
    if (!answer) throw new Error(`the document has no ${method} ${path} ${status}`)
    if (!answer.$ref) return { ...answer, at: ['paths', path, method, 'responses', status] }
    const name = answer.$ref.slice('#/components/responses/'.length)
    return { ...this.#document.components.responses[name]!, at: ['components', 'responses', name] }
  }

  /** Fails unless it is what the schema at this place of the document says. */
  expectSchema(pointer: string, value: unknown): void {
    const validate = this.#ajv.getSchema(`openapi#/${encodeURI(pointer)}`)
    if (!validate) throw new Error(`the document has no ${pointer}`)
    expect(validate(value), `${pointer}: ${JSON.stringify(validate.errors?.slice(0, 5))}`).toBe(true)
  }
}

function escaped(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1')
}
