/** The anchor of an article within the report. Ids may hold anything, anchors no white space. */
export function anchorOf(article: string): string {
  return `article-${article.replace(/[^\w.-]/g, (character) => `_${character.codePointAt(0)?.toString(16)}_`)}`
}
