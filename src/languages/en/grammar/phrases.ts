/** Words that stand alone behind "that", which then belongs to another clause. */
export const ALONE = /^(?:(?:no|every|some|any)(?:body|one|thing))$/
