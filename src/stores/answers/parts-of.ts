/** Takes `article/s1` apart at the last slash: an article's id may contain slashes. */
export function partsOf(name: string): { article: string; id: string } {
  const [, article = name, id = ''] = /^(.+)\/([a-z]\d+)$/.exec(name) ?? []
  return { article, id }
}
