/** Marks and a "that" before the words that a correction is about. */
export const CONTENT_EDGE = /^[\s"'“”‘’«».,;:–—-]*(?:that\b[\s"'“”‘’«».,;:–—-]*)?/
