/** The rights that `docs/operate.md` gives: what a role needs to read a record, and to write to it. */
export function rightsOf(schema: string, role: string, may: 'read' | 'write'): string {
  const rights = may === 'read' ? 'SELECT' : 'SELECT, INSERT, UPDATE, DELETE'
  return `GRANT USAGE ON SCHEMA ${schema} TO ${role};
    GRANT ${rights} ON ALL TABLES IN SCHEMA ${schema} TO ${role};`
}
