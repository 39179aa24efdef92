/**
 * Notes on a page that belong to none of its articles, such as why it has none. Notes on articles are in their lines.
 */
export const sql = `
ALTER TABLE pages ADD COLUMN notes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(notes));

CREATE VIEW v_pages AS
SELECT p.name AS page, p.url, p.sha256, p.read_at, p.read_by,
       (SELECT count(*) FROM articles a WHERE a.page = p.page) AS articles,
       EXISTS (SELECT 1 FROM locations l WHERE l.page = p.page AND l.superseded_at IS NULL) AS current
FROM pages p;

-- "start" and "end" are in the page's text.
CREATE VIEW v_page_notes AS
SELECT p.name AS page, p.url, p.sha256, n.value ->> 'code' AS code, n.value ->> 'message' AS message,
       n.value ->> 'start' AS "start", n.value ->> 'end' AS "end"
FROM pages p, json_each(p.notes) n;
`
