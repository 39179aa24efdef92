/**
 * Until SQLite 3.45, `json_valid(NULL)` was 0, and a column that may be empty failed its own check. SQLite has no other
 * way to change a check; the data on disk does not change (sqlite.org/lang_altertable.html, section 7). A view is made
 * and dropped so that other connections read the schema again.
 */
export const sql = `
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (json_valid(corrected))', 'CHECK (corrected IS NULL OR json_valid(corrected))')
WHERE type = 'table' AND name = 'articles';
UPDATE sqlite_schema SET sql = replace(replace(sql,
  'CHECK (json_valid(before))', 'CHECK (before IS NULL OR json_valid(before))'),
  'CHECK (json_valid(context))', 'CHECK (context IS NULL OR json_valid(context))')
WHERE type = 'table' AND name = 'corrections';
PRAGMA writable_schema = RESET;
CREATE VIEW schema_changed AS SELECT 1;
DROP VIEW schema_changed;
`
