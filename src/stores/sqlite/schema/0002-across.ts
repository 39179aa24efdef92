/**
 * Ties and groups of articles. They are about current articles only, follow from those alone, and are updated in the
 * transaction that changes an article: a superseded page leaves its groups at once.
 */
export const sql = `
-- What an article is compared by, as JSON. "id" names it in groups: its own, unless another current article has that, too.
CREATE TABLE digests (
  article   INTEGER PRIMARY KEY REFERENCES articles,
  id        TEXT NOT NULL UNIQUE,
  copies    TEXT NOT NULL,
  happening TEXT NOT NULL,
  claims    TEXT NOT NULL
) STRICT;

-- Articles that share a key may belong together. Keys are numbers made of what they say.
CREATE TABLE digest_keys (
  key     INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (key, article)
) STRICT, WITHOUT ROWID;

-- Where a text comes from: "own_name" and "own_basis" as the article itself tells, "name" and "basis" when its copies are
-- looked at, too. "copy_of" is the article it copies. "stamp" counts changes.
CREATE TABLE origins (
  article   INTEGER PRIMARY KEY REFERENCES articles,
  own_name  TEXT,
  own_basis TEXT NOT NULL,
  evidence  TEXT NOT NULL,
  name      TEXT,
  basis     TEXT NOT NULL,
  copy_of   INTEGER REFERENCES articles,
  length    INTEGER NOT NULL,
  stamp     INTEGER NOT NULL
) STRICT;
CREATE INDEX origins_copy_of ON origins (copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX origins_stamp ON origins (stamp);

-- Ties of articles, events and statements ("layer") to each other; the numbers are rows of those tables.
CREATE TABLE ties (
  layer   TEXT NOT NULL,
  a       INTEGER NOT NULL,
  b       INTEGER NOT NULL,
  kind    TEXT NOT NULL,
  score   REAL NOT NULL,
  reasons TEXT NOT NULL,
  PRIMARY KEY (layer, a, b, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX ties_b ON ties (layer, b);

-- What is one: copies and happenings of articles, events of events, threads of statements. Whatever is in no group is by
-- itself.
CREATE TABLE groups (
  "group" INTEGER PRIMARY KEY,
  layer   TEXT NOT NULL,
  id      TEXT NOT NULL,
  UNIQUE (layer, id)
) STRICT;
CREATE TABLE members (
  layer    TEXT NOT NULL,
  unit     INTEGER NOT NULL,
  "group"  INTEGER NOT NULL REFERENCES groups,
  position INTEGER NOT NULL,
  PRIMARY KEY (layer, unit)
) STRICT, WITHOUT ROWID;
CREATE INDEX members_group ON members ("group", position);

-- What lists of groups show and are sorted by. "who" is of threads: id and name of each holder, as
-- JSON; an identity has the name that it has now.
CREATE TABLE group_heads (
  "group"         INTEGER PRIMARY KEY REFERENCES groups,
  layer           TEXT NOT NULL,
  id              TEXT NOT NULL,
  title           TEXT,
  status          TEXT,
  first           TEXT,
  last            TEXT,
  statements      INTEGER NOT NULL,
  who             TEXT,
  holders         INTEGER NOT NULL,
  articles        INTEGER NOT NULL,
  origins         INTEGER NOT NULL,
  unknown_origins INTEGER NOT NULL,
  speakers        INTEGER NOT NULL
) STRICT;

CREATE INDEX group_heads_held ON group_heads (layer, holders DESC, last DESC, statements DESC, id);
CREATE INDEX group_heads_last ON group_heads (layer, last DESC, articles DESC, id);

-- From a statement to the events it tells of.
CREATE INDEX event_statements_statement ON event_statements (statement);

-- How somebody is called ("text", JSON), and the identity that this stands for.
CREATE TABLE forms (
  form     INTEGER PRIMARY KEY,
  text     TEXT NOT NULL UNIQUE,
  name     TEXT NOT NULL COLLATE NOCASE,
  key      TEXT,
  identity TEXT,
  entities INTEGER NOT NULL
) STRICT;
CREATE INDEX forms_name ON forms (name);
CREATE INDEX forms_key ON forms (key) WHERE key IS NOT NULL;
CREATE TABLE form_shorts (
  short TEXT NOT NULL,
  form  INTEGER NOT NULL REFERENCES forms,
  PRIMARY KEY (short, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE identities (
  identity INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  name     TEXT NOT NULL,
  type     TEXT NOT NULL
) STRICT;
CREATE TABLE identity_forms (
  identity INTEGER NOT NULL REFERENCES identities,
  form     INTEGER NOT NULL REFERENCES forms,
  entities INTEGER NOT NULL,
  PRIMARY KEY (identity, form)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_forms_form ON identity_forms (form);

-- The identity of an entity, and, where people have decided otherwise, the one that the rules give it. Who is not here is
-- nobody but himself.
CREATE TABLE entity_identities (
  entity   INTEGER PRIMARY KEY REFERENCES entities,
  form     INTEGER NOT NULL REFERENCES forms,
  identity INTEGER REFERENCES identities,
  rule     TEXT,
  stamp    INTEGER NOT NULL
) STRICT;
CREATE INDEX entity_identities_form ON entity_identities (form);
CREATE INDEX entity_identities_identity ON entity_identities (identity);
CREATE INDEX entity_identities_decided ON entity_identities (entity) WHERE rule IS NOT NULL;
CREATE INDEX entity_identities_stamp ON entity_identities (stamp);

-- Of an article what its text is credited to, in whole or by what it copies.
CREATE VIEW v_origins AS
SELECT d.id AS article, a.title, a.publisher, a.published, o.name AS origin, o.basis, r.id AS copy_of
FROM origins o JOIN digests d USING (article) JOIN articles a USING (article) LEFT JOIN digests r ON r.article = o.copy_of;

CREATE VIEW v_copies AS
SELECT o.article, o.title, o.publisher, o.published, o.copy_of, f.title AS first_title, f.publisher AS first_publisher,
       f.published AS first_published, o.origin
FROM v_origins o JOIN digests d ON d.id = o.copy_of JOIN articles f ON f.article = d.article;

CREATE VIEW v_happenings AS
SELECT g.id AS happening, g.title, g.first, g.last, g.articles, g.origins, g.unknown_origins, g.speakers,
       d.id AS article, a.title AS article_title, a.publisher, a.published
FROM group_heads g JOIN members m USING ("group") JOIN articles a ON a.article = m.unit
     JOIN digests d ON d.article = m.unit
WHERE g.layer = 'happening';

CREATE VIEW v_article_ties AS
SELECT a.id AS a, b.id AS b, t.kind, t.score, t.reasons
FROM ties t JOIN digests a ON a.article = t.a JOIN digests b ON b.article = t.b WHERE t.layer IN ('copy', 'happening');

-- "event" is the same for mentions that are one.
CREATE VIEW v_event_mentions AS
SELECT coalesce(g.id, d.id || '/' || v.id) AS event, d.id AS article, v.id AS mention, v.type, v.status, v.words, v.actors,
       v."from", v."to", a.title, a.publisher, a.published
FROM events v JOIN digests d USING (article) JOIN articles a USING (article)
     LEFT JOIN members m ON m.layer = 'event' AND m.unit = v.event LEFT JOIN groups g USING ("group");

CREATE VIEW v_threads AS
SELECT id AS thread, title, status, first, last, statements, holders, articles, origins, unknown_origins, speakers
FROM group_heads WHERE layer = 'thread';

CREATE VIEW v_positions AS
SELECT g.id AS thread, d.id AS article, s.id AS statement, s.who,
       (SELECT group_concat(i.id, '; ') FROM statement_holders JOIN entity_identities USING (entity) JOIN identities i USING (identity)
        WHERE statement = s.statement) AS identities,
       s.stance, s.words, coalesce(s.said_from, a.published_from) AS "from", coalesce(s.said_to, a.published_to) AS "to",
       a.title, a.publisher, o.name AS origin
FROM groups g JOIN members m USING ("group") JOIN statements s ON s.statement = m.unit JOIN articles a USING (article)
     JOIN digests d USING (article) JOIN origins o USING (article)
WHERE g.layer = 'thread';

CREATE VIEW v_statement_ties AS
SELECT g.id AS thread, da.id || '/' || a.id AS a, db.id || '/' || b.id AS b, t.kind, t.score, t.reasons
FROM ties t JOIN statements a ON a.statement = t.a JOIN digests da ON da.article = a.article
     JOIN statements b ON b.statement = t.b JOIN digests db ON db.article = b.article
     JOIN members m ON m.layer = 'thread' AND m.unit = t.a JOIN members n ON n.layer = 'thread' AND n.unit = t.b
     JOIN groups g ON g."group" = m."group"
WHERE t.layer = 'thread' AND m."group" = n."group";

CREATE VIEW v_identities AS
SELECT i.id AS identity, i.name, i.type, count(DISTINCT e.entity) AS entities, count(DISTINCT e.article) AS articles,
       count(DISTINCT h.statement) AS statements
FROM identities i JOIN entity_identities USING (identity) JOIN entities e USING (entity) LEFT JOIN statement_holders h USING (entity)
GROUP BY i.identity;

-- "decided" is 1 where people have said so against the rules.
CREATE VIEW v_identity_members AS
SELECT i.id AS identity, d.id AS article, e.id AS entity, e.name, e.type, x.rule IS NOT NULL AS decided
FROM entity_identities x JOIN identities i USING (identity) JOIN entities e USING (entity) JOIN digests d USING (article);

-- Articles that were put on record before there were groups wait to be let in.
INSERT INTO record SELECT 'behind', '1' WHERE EXISTS (SELECT 1 FROM articles);
`
