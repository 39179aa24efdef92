/**
 * The feeds that are followed into the record, what they have brought, and their servers. `part` is what an item needs
 * to be read, while it waits.
 */
export const sql = `
CREATE TABLE feeds (
  feed          INTEGER PRIMARY KEY,
  address       TEXT NOT NULL UNIQUE,
  title         TEXT,
  etag          TEXT,
  last_modified TEXT,
  asked_at      TEXT,
  answered_at   TEXT,
  failures      INTEGER NOT NULL DEFAULT 0,
  not_before    TEXT,
  trouble       TEXT,
  is_gone       INTEGER NOT NULL DEFAULT 0
) STRICT;

-- "elsewhere": another feed has brought the page. "teaser": the page could not be had, and what the feed says of it is on
-- record.
CREATE TABLE feed_items (
  item       INTEGER PRIMARY KEY,
  feed       INTEGER NOT NULL REFERENCES feeds,
  id         TEXT NOT NULL,
  digest     TEXT NOT NULL,
  address    TEXT,
  is_link    INTEGER NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'teaser', 'given-up', 'elsewhere')),
  part       TEXT,
  tries      INTEGER NOT NULL DEFAULT 0,
  not_before TEXT,
  trouble    TEXT,
  UNIQUE (feed, id)
) STRICT;
CREATE INDEX feed_items_address ON feed_items (address) WHERE address IS NOT NULL;
CREATE INDEX feed_items_waiting ON feed_items (item) WHERE state = 'waiting';

CREATE TABLE feed_servers (
  origin     TEXT PRIMARY KEY,
  robots     TEXT,
  robots_at  TEXT,
  failures   INTEGER NOT NULL,
  not_before TEXT
) STRICT, WITHOUT ROWID;

CREATE VIEW v_feeds AS
SELECT f.address, f.title, f.asked_at, f.answered_at, f.failures, f.not_before, f.trouble, f.is_gone,
       (SELECT count(*) FROM feed_items i WHERE i.feed = f.feed) AS items,
       (SELECT count(*) FROM feed_items i WHERE i.feed = f.feed AND i.state = 'waiting') AS waiting
FROM feeds f;
`
