/** Words after a "that" which belongs to another clause. */
export const ALONE = /^(?:(?:no|every|some|any)(?:body|one|thing))$/
