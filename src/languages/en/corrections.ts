/** Punctuation and a "that" before the content that a correction quotes. */
export const CONTENT_EDGE = /^[\s"'“”‘’«».,;:–—-]*(?:that\b[\s"'“”‘’«».,;:–—-]*)?/
