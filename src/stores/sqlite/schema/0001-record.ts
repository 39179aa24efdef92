/**
 * `articles.line` is the record: the article as `onrecord read --json` prints it. Every other table about
 * articles is made from it, for searching. Offsets in columns count UTF-16 code units, which SQLite's `substr` does
 * not, so the words stand beside them.
 */
export const sql = `
CREATE TABLE record (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A page is known by its bytes.
CREATE TABLE pages (
  page    INTEGER PRIMARY KEY,
  sha256  TEXT NOT NULL UNIQUE,
  name    TEXT NOT NULL,
  url     TEXT,
  read_at TEXT NOT NULL,
  read_by TEXT NOT NULL
) STRICT;

-- What stood at a path or URL, version after version; the current one is not superseded.
CREATE TABLE locations (
  location      TEXT NOT NULL,
  version       INTEGER NOT NULL,
  page          INTEGER NOT NULL REFERENCES pages,
  first_seen    TEXT NOT NULL,
  superseded_at TEXT,
  PRIMARY KEY (location, version)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX locations_current ON locations (location) WHERE superseded_at IS NULL;
CREATE INDEX locations_page ON locations (page, superseded_at);

CREATE TABLE articles (
  article         INTEGER PRIMARY KEY,
  page            INTEGER NOT NULL REFERENCES pages,
  position        INTEGER NOT NULL,
  id              TEXT NOT NULL,
  title           TEXT,
  publisher       TEXT,
  language        TEXT NOT NULL,
  published       TEXT,
  published_from  TEXT,
  published_to    TEXT,
  published_basis TEXT NOT NULL,
  authors         TEXT NOT NULL,
  statements      INTEGER NOT NULL,
  quotations      INTEGER NOT NULL,
  holders         INTEGER NOT NULL,
  line            TEXT NOT NULL CHECK (json_valid(line)),
  text            TEXT AS (line ->> '$.text'),
  UNIQUE (page, position)
) STRICT;
CREATE INDEX articles_id ON articles (id);
CREATE INDEX articles_published ON articles (published_from);

CREATE TABLE entities (
  entity  INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles,
  id      TEXT NOT NULL,
  name    TEXT NOT NULL,
  type    TEXT NOT NULL,
  aliases TEXT NOT NULL,
  roles   TEXT NOT NULL,
  UNIQUE (article, id)
) STRICT;
CREATE INDEX entities_name ON entities (name);

CREATE TABLE statements (
  statement   INTEGER PRIMARY KEY,
  article     INTEGER NOT NULL REFERENCES articles,
  position    INTEGER NOT NULL,
  id          TEXT NOT NULL,
  who         TEXT,
  holder_kind TEXT NOT NULL,
  role        TEXT,
  stance      TEXT NOT NULL,
  mode        TEXT NOT NULL,
  polarity    TEXT NOT NULL,
  certainty   TEXT NOT NULL,
  said_from   TEXT,
  said_to     TEXT,
  cue         TEXT,
  words       TEXT NOT NULL,
  verbatim    TEXT,
  "start"     INTEGER NOT NULL,
  "end"       INTEGER NOT NULL,
  within      TEXT,
  confidence  REAL NOT NULL,
  "by"        TEXT NOT NULL,
  UNIQUE (article, id)
) STRICT;
CREATE INDEX statements_stance ON statements (stance, article);
CREATE INDEX statements_said ON statements (said_from);

CREATE TABLE statement_holders (
  statement INTEGER NOT NULL REFERENCES statements,
  entity    INTEGER NOT NULL REFERENCES entities,
  PRIMARY KEY (statement, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_holders_entity ON statement_holders (entity);

-- Whom the content speaks of, also where it says "he" or "the ministry".
CREATE TABLE statement_about (
  statement INTEGER NOT NULL REFERENCES statements,
  entity    INTEGER NOT NULL REFERENCES entities,
  PRIMARY KEY (statement, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_about_entity ON statement_about (entity);

CREATE TABLE places (
  place     INTEGER PRIMARY KEY,
  article   INTEGER NOT NULL REFERENCES articles,
  position  INTEGER NOT NULL,
  name      TEXT NOT NULL,
  geonames  INTEGER,
  latitude  REAL,
  longitude REAL,
  country   TEXT,
  admin1    TEXT,
  precision TEXT NOT NULL,
  sense     TEXT NOT NULL,
  basis     TEXT NOT NULL,
  rule      TEXT NOT NULL,
  "start"   INTEGER NOT NULL,
  "end"     INTEGER NOT NULL,
  UNIQUE (article, position)
) STRICT;

-- Only literal places: a government called by its capital is nowhere. The second number of this table and of the two of
-- events refers to a row, too, but is not declared so: checking it would need an index that nothing else uses.
CREATE TABLE statement_places (
  statement INTEGER NOT NULL REFERENCES statements,
  place     INTEGER NOT NULL,
  PRIMARY KEY (statement, place)
) STRICT, WITHOUT ROWID;

-- "from" and "to": first and last day that its time may mean; empty when the article does not tell.
CREATE TABLE events (
  event   INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles,
  id      TEXT NOT NULL,
  type    TEXT NOT NULL,
  status  TEXT NOT NULL,
  words   TEXT NOT NULL,
  actors  TEXT NOT NULL,
  "from"  TEXT,
  "to"    TEXT,
  approx  INTEGER NOT NULL,
  UNIQUE (article, id)
) STRICT;

CREATE TABLE event_statements (
  event     INTEGER NOT NULL REFERENCES events,
  statement INTEGER NOT NULL,
  PRIMARY KEY (event, statement)
) STRICT, WITHOUT ROWID;

-- Only literal places.
CREATE TABLE event_places (
  event INTEGER NOT NULL REFERENCES events,
  place INTEGER NOT NULL,
  PRIMARY KEY (event, place)
) STRICT, WITHOUT ROWID;

-- rowid is statements.statement
CREATE VIRTUAL TABLE statement_search USING fts5 (
  content, about, holder, place, title,
  content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE VIEW v_articles AS
SELECT a.article, a.id, a.title, a.publisher, a.language, a.published, a.published_basis, p.name AS page, p.url,
       a.position, p.sha256, p.read_at, p.read_by, a.text,
       EXISTS (SELECT 1 FROM locations l WHERE l.page = a.page AND l.superseded_at IS NULL) AS current
FROM articles a JOIN pages p USING (page);

CREATE VIEW v_statements AS
SELECT s.statement, a.id AS article, s.id, s.who, s.role, s.stance, s.words, s.verbatim, s.cue, s.mode, s.polarity,
       s.certainty, s.holder_kind, s.said_from, s.said_to, a.published, a.published_basis, a.title, a.publisher, a.page,
       a.url, s."start", s."end", s.within, s.confidence, s."by", a.current
FROM statements s JOIN v_articles a USING (article);

CREATE VIEW v_holders AS
SELECT e.name, e.type, count(*) AS statements, count(s.verbatim) AS quotations, count(DISTINCT s.article) AS articles
FROM entities e JOIN statement_holders USING (entity) JOIN statements s USING (statement) JOIN v_articles a ON a.article = s.article
WHERE a.current GROUP BY e.name, e.type;

CREATE VIEW v_mentions AS
SELECT a.id AS article, e.value ->> 'id' AS entity, e.value ->> 'name' AS name, e.value ->> 'type' AS type,
       m.value ->> 'start' AS "start", m.value ->> 'end' AS "end", m.value ->> 'form' AS form,
       m.value ->> 'sense' AS sense, m.value ->> 'basis' AS basis, m.value ->> 'rule' AS rule
FROM articles a, json_each(a.line, '$.entities') e, json_each(e.value, '$.mentions') m;

CREATE VIEW v_places AS
SELECT a.id AS article, p.position AS place, p.name, p.geonames, p.latitude, p.longitude, p.country, p.admin1,
       p.precision, p.sense, p.basis, p.rule, p."start", p."end"
FROM places p JOIN articles a USING (article);

CREATE VIEW v_times AS
SELECT a.id AS article, t.key AS time, t.value ->> 'type' AS type, t.value ->> 'value' AS value,
       t.value ->> 'from' AS "from", t.value ->> 'to' AS "to", t.value ->> 'anchor' AS anchor,
       t.value ->> 'basis' AS basis, t.value ->> 'rule' AS rule, t.value ->> 'start' AS "start", t.value ->> 'end' AS "end"
FROM articles a, json_each(a.line, '$.times') t;

CREATE VIEW v_quantities AS
SELECT a.id AS article, q.key AS quantity, q.value ->> 'value' AS value, q.value ->> 'min' AS min, q.value ->> 'max' AS max,
       q.value ->> 'unit' AS unit, q.value ->> 'approx' AS approx, q.value ->> 'start' AS "start", q.value ->> 'end' AS "end"
FROM articles a, json_each(a.line, '$.quantities') q;

CREATE VIEW v_events AS
SELECT a.id AS article, v.value ->> 'id' AS id, v.value ->> 'type' AS type, v.value ->> 'cameo' AS cameo,
       v.value ->> 'status' AS status, v.value ->> 'polarity' AS polarity, v.value -> 'actors' AS actors,
       v.value -> 'recipients' AS recipients, v.value -> 'places' AS places, v.value ->> 'time' AS time,
       v.value -> 'statements' AS statements, v.value ->> 'confidence' AS confidence
FROM articles a, json_each(a.line, '$.events') v;

CREATE VIEW v_notes AS
SELECT a.id AS article, n.value ->> 'code' AS code, n.value ->> 'message' AS message, n.value ->> 'start' AS "start",
       n.value ->> 'end' AS "end"
FROM articles a, json_each(a.line, '$.notes') n;
`
