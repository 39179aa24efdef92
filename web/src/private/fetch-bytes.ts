import { OnrecordError } from '../../../src/base/errors.ts'

/** The bytes of a file beside the page; unzipped, if they are still zipped when they arrive. */
export async function fetchBytes(url: string | URL): Promise<Uint8Array> {
  const response = await fetch(url).catch(() => null)
  if (!response?.ok) {
    throw new OnrecordError(
      'private/missing',
      `The file "${String(url).split('/').pop()}" is not beside this page.`,
      'Copy the whole folder dist/web to the server, with the folders "private" and "assets" in it.',
    )
  }
  const bytes = new Uint8Array(await response.arrayBuffer())
  // Some servers send a .gz file with `Content-Encoding: gzip`, and then the browser has unzipped it.
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b
  return isZipped ? unzip(bytes) : bytes
}

async function unzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
