/** A speaker without an identity is known by name; two of one name count as one. */
export const SPEAKER = "coalesce('i' || x.identity, 'n' || lower(e.name))"

/** Counts the origins known to differ, and the texts of unknown origin, where copies count as one. */
export const ORIGINS = `count(DISTINCT o.name) AS origins,
  count(DISTINCT CASE WHEN o.name IS NULL THEN coalesce(o.copy_of, o.article) END) AS unknown_origins`
