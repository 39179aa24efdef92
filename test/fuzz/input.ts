/** A file as it is found or sent. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A call of the HTTP API; `path` stands below `/api/v1`. */
export interface SentRequest {
  readonly method: string
  readonly path: string
  readonly type?: string
  readonly body?: string | readonly SentFile[]
}

/** What is tried: files to read, changes to make in a record in their order, or requests to answer in theirs. */
export type Input =
  | { readonly files: readonly SentFile[]; readonly from: 'bytes' | 'folder' | 'stream' }
  | { readonly changes: readonly unknown[] }
  | { readonly requests: readonly SentRequest[] }

/** An input as JSON that people can read. */
export function packInput(input: Input): string {
  return JSON.stringify(input, (_key, value) => (value instanceof Uint8Array ? pack(value) : value), 1)
}

/** The input that `packInput` wrote. */
export function unpackInput(json: string): Input {
  return JSON.parse(json, (_key, value) => {
    const keys = value !== null && typeof value === 'object' ? Object.keys(value) : []
    return keys.length === 2 && keys.join() === 'bytes,as' ? unpack(value.bytes, value.as) : value
  })
}

function pack(bytes: Uint8Array): unknown {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const isText = Buffer.from(text).equals(bytes)
  return isText ? { bytes: text, as: 'text' } : { bytes: Buffer.from(bytes).toString('base64'), as: 'base64' }
}

function unpack(bytes: string, as: string): Uint8Array {
  return new Uint8Array(Buffer.from(bytes, as === 'base64' ? 'base64' : 'utf8'))
}

/** How many bytes there are to read. */
export function sizeOf(input: Input): number {
  if ('changes' in input) return JSON.stringify(input.changes).length
  const files =
    'files' in input
      ? input.files
      : input.requests.flatMap(({ body }) => (typeof body === 'object' ? body : []))
  const texts =
    'requests' in input
      ? input.requests.map(({ path, body }) => path + (typeof body === 'string' ? body : ''))
      : []
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0) + texts.join('').length
}
