/** A page with more characters is read in one pass without a tree. Real pages of news are far below each limit. */
const MOST_CHARACTERS = 3_000_000
const MOST_TAGS = 40_000
const DEEPEST = 500
/**
 * Limit of the characters, each times the square of its depth: the text of every element is built, again for the
 * elements around it. Nearly all real pages of news come to less than 100 million.
 */
const MOST_WORK = 400_000_000

/** Elements that need no end tag, or have none. */
const OPEN_ENDED = new Set(
  (
    'area base br col embed hr img input link meta source track wbr p li dt dd option optgroup tr td th tbody thead ' +
    'tfoot colgroup html head body'
  ).split(' '),
)

/** Whether a tree of the page can be built and searched in reasonable time. Reads the page once. */
export function isTreeable(html: string): boolean {
  if (html.length > MOST_CHARACTERS) return false
  const tag = /<(\/?)([a-z][a-z0-9]{0,20})/gi
  let tags = 0
  let depth = 0
  let deepest = 0
  let work = 0
  let from = 0
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const name = match[2]!.toLowerCase()
    if (++tags > MOST_TAGS) return false
    work += (match.index - from) * depth * depth
    from = match.index
    if (OPEN_ENDED.has(name)) continue
    depth = match[1] ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) deepest = depth
    // Text inside a script that looks like tags is not markup.
    if (!match[1] && (name === 'script' || name === 'style')) {
      const end = html.indexOf(`</${match[2]}`, tag.lastIndex)
      if (end < 0) break
      tag.lastIndex = end
      from = end
    }
  }
  work += (html.length - from) * depth * depth
  return deepest <= DEEPEST && work <= MOST_WORK
}
