/** Questions that are kept under a name, and what was seen of their answers: by whoever asks, and by whoever is notified. */
export const sql = `
CREATE TABLE kept_questions (
  name      TEXT PRIMARY KEY,
  query     TEXT NOT NULL,
  kept_at   TEXT NOT NULL,
  looked_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE kept_seen (
  name   TEXT NOT NULL REFERENCES kept_questions,
  looker TEXT NOT NULL CHECK (looker IN ('asks', 'is-notified')),
  key    TEXT NOT NULL,
  value  TEXT NOT NULL,
  PRIMARY KEY (name, looker, key)
) STRICT, WITHOUT ROWID;
`
