import { readFile } from 'node:fs/promises'
import { OnrecordError } from '../base/errors.ts'

/** The addresses of feeds that arguments name: themselves, or in lists of feeds (OPML) in files. */
export async function feedAddresses(names: readonly string[]): Promise<string[]> {
  const addresses: string[] = []
  for (const name of names)
    addresses.push(...(/^https?:\/\//i.test(name) ? [addressOf(name)] : await listed(name)))
  return [...new Set(addresses)]
}

function addressOf(name: string): string {
  const url = URL.canParse(name) ? new URL(name) : null
  if (url && url.username === '' && url.password === '') {
    url.hash = ''
    return url.href
  }
  const { protocol = 'https:' } = url ?? {}
  throw new OnrecordError(
    'cli/bad-feed',
    url
      ? `An address with a user name or password in it (${protocol}//…) is not followed.`
      : `"${name}" is no valid address.`,
    'Write the address of the feed as in the address bar of a browser.',
  )
}

async function listed(name: string): Promise<string[]> {
  const { feedsOfOpml, isOpml } = await import('../follow/opml.ts')
  let text: string
  try {
    text = await readFile(name, 'utf8')
  } catch (cause) {
    throw new OnrecordError(
      'cli/bad-feed',
      `"${name}" is neither the address of a feed nor a file that can be read.`,
      'Name addresses that begin with http:// or https://, or a list of feeds (OPML).',
      { cause },
    )
  }
  if (isOpml(text)) return feedsOfOpml(name, text)
  throw new OnrecordError(
    'cli/bad-feed',
    `"${name}" is no list of feeds (OPML).`,
    'Only feeds at an address can be followed; read the file with: onrecord read FILE --into RECORD',
  )
}
