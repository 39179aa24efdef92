/**
 * What lists show of an event beside its actors: to whom it is done, by name, and who tells of it and how ("who" and
 * "as", as in `told`). Both follow from the article's line.
 */
export const sql = `
ALTER TABLE events ADD COLUMN recipients TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(recipients));
ALTER TABLE events ADD COLUMN told TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(told));

UPDATE events SET recipients = found.names FROM (
  SELECT v.event, json_group_array(e.name) AS names
  FROM articles a CROSS JOIN json_each(a.in_force, '$.events') one
  CROSS JOIN json_each(one.value, '$.recipients') recipient
  JOIN events v ON v.article = a.article AND v.id = one.value ->> 'id'
  JOIN entities e ON e.article = a.article AND e.id = recipient.value
  GROUP BY v.event) found
WHERE found.event = events.event;

UPDATE events SET told = found.told FROM (
  SELECT v.event, json_group_array(json_object(
    'who', coalesce(s.who, CASE s.holder_kind WHEN 'article' THEN 'article' ELSE 'anonymous' END),
    'as', telling.value ->> 'as')) AS told
  FROM articles a CROSS JOIN json_each(a.in_force, '$.events') one
  CROSS JOIN json_each(one.value, '$.told') telling
  JOIN events v ON v.article = a.article AND v.id = one.value ->> 'id'
  JOIN statements s ON s.article = a.article AND s.id = telling.value ->> 'statement'
  GROUP BY v.event) found
WHERE found.event = events.event;
`
