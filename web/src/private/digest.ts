/** SHA-256, lower-case hexadecimal. On pages without HTTPS browsers compute none: zeros then. */
export async function digest(bytes: Uint8Array): Promise<string> {
  if (!globalThis.crypto?.subtle) return '0'.repeat(64)
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
