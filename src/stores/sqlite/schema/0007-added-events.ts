/**
 * The log takes `add`, an event that a person found. SQLite has no other way to change a check; the data on disk does not
 * change (see 0004).
 */
export const sql = `
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '''accept'', ''reject'', ''edit'', ''merge''', '''accept'', ''reject'', ''edit'', ''add'', ''merge''')
WHERE type = 'table' AND name = 'corrections';
PRAGMA writable_schema = RESET;
CREATE VIEW schema_changed AS SELECT 1;
DROP VIEW schema_changed;
`
