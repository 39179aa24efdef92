/**
 * What articles are to each other. All of it is of current articles only, follows from them alone, and is drawn up anew
 * where it is touched: a page that is superseded leaves its groups within the same transaction.
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

-- What lists of groups show and are sorted by.
CREATE TABLE group_heads (
  "group"         INTEGER PRIMARY KEY REFERENCES groups,
  title           TEXT,
  status          TEXT,
  first           TEXT,
  last            TEXT,
  statements      INTEGER NOT NULL,
  holders         INTEGER NOT NULL,
  articles        INTEGER NOT NULL,
  origins         INTEGER NOT NULL,
  unknown_origins INTEGER NOT NULL,
  speakers        INTEGER NOT NULL
) STRICT;

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
`
