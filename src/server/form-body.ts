import { badBody } from './bad-body.ts'

const HINT = 'Send multipart/form-data with files in fields named "file".'

/**
 * The files of a form (`multipart/form-data`), from its fields named `file`. Throws `server/bad-body`, which says what is
 * wrong with the form.
 */
export async function filesOfForm(body: Uint8Array<ArrayBuffer>, type: string): Promise<File[]> {
  const form = await parse(body, type)
  const fields = [...new Set(form.keys())]
  const files = form.getAll('file').filter((value) => typeof value !== 'string')
  if (files.length > 0) return files
  if (fields.length === 0) throw badBody('The form is empty.', HINT)
  if (fields.includes('file')) {
    throw badBody('The field "file" holds a text without a file name, and must hold a file.', HINT)
  }
  const named = fields.slice(0, 5).map((name) => `"${name.slice(0, 40)}"`)
  throw badBody(`The form has no field "file"; it has ${named.join(', ')}.`, HINT)
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
