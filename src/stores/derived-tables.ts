/** Tables of ties, groups and identities, which follow from articles and decisions; those that refer to others first. */
export const DERIVED_TABLES = [
  'entity_identities',
  'identity_forms',
  'identities',
  'form_shorts',
  'forms',
  'group_heads',
  'members',
  'groups',
  'ties',
  'origins',
  'digest_keys',
  'digests',
]
