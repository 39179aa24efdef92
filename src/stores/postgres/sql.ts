/** The condition that an article `a` is current: it is the latest version at some location. */
export const CURRENT = 'EXISTS (SELECT FROM locations l WHERE l.page = a.page AND l.superseded_at IS NULL)'

/** The line of an article `a` with people's corrections. */
export const IN_FORCE = 'coalesce(a.corrected, a.line)'

/** The name of an article `a` with its digest `dg`, joined from the left. */
export const NAME = 'coalesce(dg.id, a.id)'

/** Articles with the latest published first, undated ones last. */
export const LATEST_FIRST = 'a.published_from DESC NULLS LAST, a.article'

/** Articles with the first published first, undated ones last; those of one day by their ids. */
export const FIRST_FIRST = 'a.published_from NULLS LAST, a.id'

/** A speaker without an identity is known by name; two of one name count as one. */
export const SPEAKER = `coalesce('i' || x.identity, 'n' || lower(e.name))`

/** Counts the origins known to differ, and the texts of unknown origin, where copies count as one. */
export const ORIGINS = `count(DISTINCT o.name) AS origins,
  count(DISTINCT coalesce(o.copy_of, o.article)) FILTER (WHERE o.name IS NULL) AS unknown_origins`

/** Sorts texts that come from JSON as all others are sorted. */
export const BYTES = 'COLLATE "C"'
