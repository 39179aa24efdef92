/** Larger pages are read without a tree, in one pass. Real pages of news are far below each limit. */
const MOST_CHARACTERS = 3_000_000
const MOST_TAGS = 40_000
const DEEPEST = 150
/** Characters times depth: what building the text of every element costs. */
const MOST_WORK = 60_000_000

/** Elements that need no end tag, or have none. */
const OPEN_ENDED = new Set(
  (
    'area base br col embed hr img input link meta source track wbr p li dt dd option optgroup tr td th tbody thead ' +
    'tfoot colgroup html head body'
  ).split(' '),
)

/** Whether a tree of the page can be built and searched in reasonable time. One pass over the page. */
export function isTreeable(html: string): boolean {
  if (html.length > MOST_CHARACTERS) return false
  let tags = 0
  let depth = 0
  let deepest = 0
  for (const [, end, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (++tags > MOST_TAGS) return false
    if (OPEN_ENDED.has(name!.toLowerCase())) continue
    depth = end ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) deepest = depth
  }
  return deepest <= DEEPEST && html.length * deepest <= MOST_WORK
}
