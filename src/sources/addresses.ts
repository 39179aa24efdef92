import { fileURLToPath } from 'node:url'
import { OnrecordError } from '../base/errors.ts'

/** Whether a path is an http(s) address. */
export function isUrl(path: string): boolean {
  return /^https?:\/\//i.test(path)
}

/**
 * An address without user name and password, so that it can be printed and kept. If the address cannot be parsed,
 * everything up to the last `@` is removed, as they may reach so far.
 */
export function withoutPassword(address: string): string {
  const secret = URL.canParse(address)
    ? /^([a-z][a-z0-9+.-]*:\/{0,9})[^/?#]*@/i
    : /^([a-z][a-z0-9+.-]*:\/{0,9}).*@/is
  return address.replace(secret, '$1…@')
}

/**
 * `sources/bad-address` for a path that is an address of another kind than http(s), such as `file:` or `data:`; `null`
 * for any other path. A Windows drive (`C:`) is not an address.
 */
export function otherAddress(path: string): OnrecordError | null {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(path)?.[1]?.toLowerCase()
  if (scheme === undefined) return null
  const [why, hint] = REASONS[scheme] ?? [
    `it is an address of the kind "${scheme.slice(0, 20)}:", and only http: and https: are fetched`,
    'Fetch it with another program, save it and name the file.',
  ]
  const shown = withoutPassword(path)
  return new OnrecordError(
    'sources/bad-address',
    `Cannot read "${shown.length > 200 ? `${shown.slice(0, 199)}…` : shown}": ${why}.`,
    typeof hint === 'string' ? hint : hint(path),
  )
}

const NO_SLASHES = [
  'an http(s) address has two slashes behind the colon',
  'Write it as in the address bar of a browser: https://example.org/story',
] as const

const REASONS: Readonly<Record<string, readonly [why: string, hint: string | ((path: string) => string)]>> = {
  http: NO_SLASHES,
  https: NO_SLASHES,
  file: ['files are named by their path, not by an address', fileHint],
  data: [
    'what an address itself holds is not read',
    'Save the text as a file and name that, or pass it on: … | onrecord read -',
  ],
}

function fileHint(address: string): string {
  try {
    if (/^file:\//i.test(address)) return `Name the file itself: ${fileURLToPath(address)}`
  } catch {
    // The address names another machine, or no path.
  }
  return 'Name the file itself, such as /home/ada/story.html'
}
