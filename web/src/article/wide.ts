/** Wide enough for cards beside the text; the same as in `style/article.css`. */
export const WIDE = '(min-width: 64rem)'
