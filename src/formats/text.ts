import type { Format } from './format.ts'

/** Plain text, kept exactly. Bytes that no other format recognises are read as text, too. */
export const text: Format = {
  name: 'text',
  is: 'plain text',
  endings: ['txt', 'text', 'md', 'markdown'],
  mediaTypes: ['text/plain', 'text/markdown', 'text/x-markdown'],
}
