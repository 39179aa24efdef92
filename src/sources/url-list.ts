import { readFile } from 'node:fs/promises'
import { OnrecordError } from '../base/errors.ts'
import { isUrl } from './addresses.ts'
import { fileTrouble } from './errors.ts'
import { readWhole } from './read-stream.ts'

/** An address of a list, or the error of a line that is none. */
export type InList = { readonly path: string } | { readonly path: string; readonly error: OnrecordError }

/**
 * The addresses in a file, one a line; empty lines, and those that begin with #, are left out. `-` is the input that is
 * given. An error of the file or of a line stands in its place.
 */
export async function readUrlList(file: string, input: AsyncIterable<Uint8Array>): Promise<InList[]> {
  let text: string
  try {
    text = new TextDecoder().decode(file === '-' ? await readWhole(file, input) : await readFile(file))
  } catch (error) {
    return [{ path: file, error: error instanceof OnrecordError ? error : fileTrouble(file, error) }]
  }
  const listed = text.split(/\r?\n/).flatMap((line, i): InList[] => {
    const address = line.trim()
    if (address === '' || address.startsWith('#')) return []
    return [
      isUrl(address)
        ? { path: address }
        : { path: `${file}:${i + 1}`, error: noAddress(file, i + 1, address) },
    ]
  })
  // What has no address at all is no such list, whatever it has lines for.
  const isList = listed.some((one) => !('error' in one))
  return isList
    ? listed
    : [
        {
          path: file,
          error: listed.length === 1 && 'error' in listed[0]! ? listed[0].error : noAddresses(file),
        },
      ]
}

function noAddress(file: string, number: number, line: string): OnrecordError {
  return new OnrecordError(
    'sources/bad-address',
    `Cannot read line ${number} of "${file}": "${line.slice(0, 200)}" is no address that begins with http:// or https://.`,
    'Write one address a line, as in the address bar of a browser; put # before a line to leave it out.',
  )
}

function noAddresses(file: string): OnrecordError {
  return new OnrecordError(
    'sources/no-pages',
    `Cannot read "${file}": no address is in it.`,
    'Write one address a line.',
  )
}
