import { badBody } from './bad-body.ts'

const HINT = 'Send multipart/form-data with files in fields named "file".'

/**
 * The files of a form (`multipart/form-data`), from its fields named `file`. Throws `server/bad-body`, which says what is
 * wrong with the form.
 */
export async function filesOfForm(body: Uint8Array<ArrayBuffer>, type: string): Promise<File[]> {
  const form = await parse(body, type)
  const fields = [...new Set(form.keys())]
  if (fields.length === 0) throw badBody('The form is empty.', HINT)
  const others = fields.filter((name) => name !== 'file')
  if (others.length > 0) {
    const some = others.slice(0, 5).map((name) => `"${name.slice(0, 40)}"`)
    const named = `${some.join(', ')}${others.length > some.length ? ' …' : ''}`
    throw badBody(
      others.length < fields.length
        ? `Beside "file", the form has ${named}, which this address does not take.`
        : `The form has no field "file"; it has ${named}.`,
      HINT,
    )
  }
  const files = form.getAll('file')
  if (!files.every((file) => typeof file !== 'string')) {
    throw badBody('A field "file" holds a text without a file name, and must hold a file.', HINT)
  }
  return files
}

async function parse(body: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  const boundary = boundaryOf(type)
  if (boundary === null) {
    throw badBody(
      'The Content-Type of the form names no boundary.',
      'Let the HTTP client set the Content-Type.',
    )
  }
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  if (bytes.length === 0) throw badBody('The body is empty.', HINT)
  if (!bytes.includes(`--${boundary}`)) {
    throw badBody(
      'The boundary that the Content-Type names does not stand in the form.',
      'Let the HTTP client set the Content-Type.',
    )
  }
  if (!bytes.includes(`--${boundary}--`)) {
    throw badBody('The form is cut off: the boundary at its end is missing.', 'Send the whole form again.')
  }
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    throw badBody('The form cannot be read: one of its parts is not as multipart/form-data has it.', HINT)
  }
}

function boundaryOf(type: string): string | null {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(type) ?? []
  return quoted ?? bare ?? null
}
