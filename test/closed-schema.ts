/** A JSON Schema with no other fields allowed in the objects whose fields it lists. */
export function closed(value: unknown): Record<string, unknown> {
  const close = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(close)
    if (typeof part !== 'object' || part === null) return part
    const own = Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, close(inner)]))
    return own.type === 'object' && own.properties && own.additionalProperties === undefined
      ? { ...own, additionalProperties: false }
      : own
  }
  return close(value) as Record<string, unknown>
}
