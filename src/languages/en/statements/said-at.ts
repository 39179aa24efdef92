/** "since winning the vote last July": a time of something else. */
export const FROM_THEN = /\b(?:since|after|before|until|following|from)\s[^,;.]*$/i
