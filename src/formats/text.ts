import type { Format } from './format.ts'

/** Plain text, kept to the letter. What no other format claims is read as text, too. */
export const text: Format = {
  name: 'text',
  is: 'plain text',
  endings: ['txt', 'text', 'md', 'markdown'],
  mediaTypes: ['text/plain', 'text/markdown', 'text/x-markdown'],
}
