/** "since winning the vote last July": the time of another event. */
export const FROM_THEN = /\b(?:since|after|before|until|following|from)\s[^,;.]*$/i
