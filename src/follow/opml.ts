import { OnrecordError } from '../base/errors.ts'
import type { FollowedFeed } from '../record.ts'

/** Whether a text is a list of feeds as feed readers exchange it. */
export function isOpml(text: string): boolean {
  return /<opml[\s>]/i.test(text.slice(0, 5_000))
}

/** The addresses of the feeds in a list, whatever folders it has. Throws `follow/bad-opml`, also for a list without any. */
export async function feedsOfOpml(name: string, text: string): Promise<string[]> {
  const { parseOpml } = await import('feedsmith')
  let outlines: readonly Outline[] = []
  try {
    outlines = parseOpml(text).body?.outlines ?? []
  } catch (cause) {
    throw badOpml(name, cause instanceof Error ? cause.message : String(cause))
  }
  const addresses: string[] = []
  const waiting = [...outlines]
  for (const { xmlUrl, outlines: inner = [] } of waiting) {
    if (xmlUrl !== undefined && /^https?:\/\//i.test(xmlUrl.trim())) addresses.push(xmlUrl.trim())
    // A loop over an array also reaches what is added meanwhile.
    waiting.push(...inner)
  }
  if (addresses.length === 0) throw badOpml(name, 'no address of a feed is in it')
  return [...new Set(addresses)]
}

interface Outline {
  readonly xmlUrl?: string | undefined
  readonly outlines?: readonly Outline[] | undefined
}

/** The feeds as a list that feed readers take. */
export async function opmlOf(feeds: readonly FollowedFeed[]): Promise<string> {
  const { generateOpml } = await import('feedsmith')
  return generateOpml({
    head: { title: 'Feeds that Onrecord follows' },
    body: {
      outlines: feeds.map(({ address, title }) => ({
        ...{ type: 'rss', text: title ?? address, title: title ?? address, xmlUrl: address },
      })),
    },
  })
}

function badOpml(name: string, why: string): OnrecordError {
  return new OnrecordError(
    'follow/bad-opml',
    `Cannot read "${name}" as a list of feeds (OPML): ${why}.`,
    'Export the list from the feed reader again, or name the addresses of the feeds.',
  )
}
