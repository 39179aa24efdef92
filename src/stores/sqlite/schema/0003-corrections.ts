/**
 * The corrections of people. `corrections` is the log; triggers prevent changes to it. All other tables here are made
 * from the log and from `articles.line`, which stays as read: `articles.corrected` is the line with the corrections in
 * force, and `articles.in_force` is the line from which all other rows and answers are made.
 */
export const sql = `
ALTER TABLE articles ADD COLUMN corrected TEXT CHECK (json_valid(corrected));
ALTER TABLE articles ADD COLUMN in_force TEXT AS (coalesce(corrected, line));

-- "change" is as it was asked for, with the places that it speaks of; "before" is what stood there; "context" is the
-- text around it, so that a line can be understood without the page.
CREATE TABLE corrections (
  correction INTEGER PRIMARY KEY,
  at         TEXT NOT NULL,
  "by"       TEXT NOT NULL CHECK ("by" <> ''),
  why        TEXT,
  "do"       TEXT NOT NULL CHECK ("do" IN ('accept', 'reject', 'edit', 'merge', 'split', 'undo')),
  layer      TEXT,
  article    TEXT,
  undoes     INTEGER REFERENCES corrections,
  change     TEXT NOT NULL CHECK (json_valid(change)),
  before     TEXT CHECK (json_valid(before)),
  context    TEXT CHECK (json_valid(context)),
  refs       TEXT NOT NULL CHECK (json_valid(refs))
) STRICT;
CREATE INDEX corrections_undoes ON corrections (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX corrections_article ON corrections (article);

-- Not even INSERT OR REPLACE gets past the first one.
CREATE TRIGGER corrections_are_numbered BEFORE INSERT ON corrections
WHEN NEW.correction IS NOT (SELECT coalesce(max(correction), 0) + 1 FROM corrections)
BEGIN SELECT raise(ABORT, 'corrections are numbered one after another'); END;
CREATE TRIGGER corrections_stay_as_they_are BEFORE UPDATE ON corrections
BEGIN SELECT raise(ABORT, 'the log of corrections only grows'); END;
CREATE TRIGGER corrections_stay BEFORE DELETE ON corrections
BEGIN SELECT raise(ABORT, 'the log of corrections only grows'); END;

-- The pages that a correction was made on.
CREATE TABLE correction_pages (
  sha256     TEXT NOT NULL,
  correction INTEGER NOT NULL REFERENCES corrections,
  PRIMARY KEY (sha256, correction)
) STRICT, WITHOUT ROWID;

CREATE TABLE correction_states (
  correction INTEGER PRIMARY KEY REFERENCES corrections,
  state      TEXT NOT NULL CHECK (state IN ('in-force', 'undone', 'conflict')),
  conflict   TEXT
) STRICT;
CREATE INDEX correction_states_state ON correction_states (state) WHERE state <> 'in-force';

-- Why a correction cannot be carried out on a page as it now stands.
CREATE TABLE correction_conflicts (
  correction INTEGER NOT NULL REFERENCES corrections,
  page       INTEGER NOT NULL REFERENCES pages,
  conflict   TEXT NOT NULL,
  PRIMARY KEY (correction, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_conflicts_page ON correction_conflicts (page);

-- Articles whose rows were drawn anew, for whoever holds rows in memory: each time with a higher stamp.
CREATE TABLE redrawn (
  article INTEGER PRIMARY KEY,
  stamp   INTEGER NOT NULL
) STRICT;
CREATE INDEX redrawn_stamp ON redrawn (stamp);

-- Decisions in force about what is one and what is not, with the ids that things have now.
CREATE TABLE group_decisions (
  correction    INTEGER NOT NULL REFERENCES corrections,
  layer         TEXT NOT NULL,
  kind          TEXT NOT NULL CHECK (kind IN ('same', 'apart')),
  one_article   TEXT NOT NULL,
  one_id        TEXT NOT NULL,
  other_article TEXT NOT NULL,
  other_id      TEXT NOT NULL,
  PRIMARY KEY (correction, one_article, one_id, other_article, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_decisions_layer ON group_decisions (layer, correction);
CREATE INDEX group_decisions_one ON group_decisions (one_article, layer);
CREATE INDEX group_decisions_other ON group_decisions (other_article, layer);

DROP VIEW v_mentions;
CREATE VIEW v_mentions AS
SELECT a.id AS article, e.value ->> 'id' AS entity, e.value ->> 'name' AS name, e.value ->> 'type' AS type,
       m.value ->> 'start' AS "start", m.value ->> 'end' AS "end", m.value ->> 'form' AS form,
       m.value ->> 'sense' AS sense, m.value ->> 'basis' AS basis, m.value ->> 'rule' AS rule
FROM articles a, json_each(a.in_force, '$.entities') e, json_each(e.value, '$.mentions') m;

DROP VIEW v_times;
CREATE VIEW v_times AS
SELECT a.id AS article, t.key AS time, t.value ->> 'type' AS type, t.value ->> 'value' AS value,
       t.value ->> 'from' AS "from", t.value ->> 'to' AS "to", t.value ->> 'anchor' AS anchor,
       t.value ->> 'basis' AS basis, t.value ->> 'rule' AS rule, t.value ->> 'start' AS "start", t.value ->> 'end' AS "end"
FROM articles a, json_each(a.in_force, '$.times') t;

DROP VIEW v_quantities;
CREATE VIEW v_quantities AS
SELECT a.id AS article, q.key AS quantity, q.value ->> 'value' AS value, q.value ->> 'min' AS min, q.value ->> 'max' AS max,
       q.value ->> 'unit' AS unit, q.value ->> 'approx' AS approx, q.value ->> 'start' AS "start", q.value ->> 'end' AS "end"
FROM articles a, json_each(a.in_force, '$.quantities') q;

DROP VIEW v_events;
CREATE VIEW v_events AS
SELECT a.id AS article, v.value ->> 'id' AS id, v.value ->> 'type' AS type, v.value ->> 'cameo' AS cameo,
       v.value ->> 'status' AS status, v.value ->> 'polarity' AS polarity, v.value -> 'actors' AS actors,
       v.value -> 'recipients' AS recipients, v.value -> 'places' AS places, v.value ->> 'time' AS time,
       v.value -> 'statements' AS statements, v.value ->> 'confidence' AS confidence
FROM articles a, json_each(a.in_force, '$.events') v;

CREATE VIEW v_corrections AS
SELECT c.correction, c.at, c."by", c.why, c."do", c.layer, c.article, s.state, s.conflict,
       coalesce(json_extract(c.change, '$.target.anchor.exact'), json_extract(c.refs, '$.one.exact')) AS words,
       json_extract(c.refs, '$.other.exact') AS other, c.change -> '$.set' AS "set", c.before, c.undoes
FROM corrections c JOIN correction_states s USING (correction);
`
