import unnamedRows from '../../../../data/languages/en/holders/unnamed.json' with { type: 'json' }

const { anonymous, collective, media, offices } = unnamedRows as Readonly<
  Record<'anonymous' | 'collective' | 'media' | 'offices', readonly string[]>
>

/** Holders without a name. */
export const ANONYMOUS = new RegExp(`\\b(?:${anonymous.join('|')})\\b`, 'i')

/** Holders that are groups. */
export const COLLECTIVE = new RegExp(`\\b(?:${collective.join('|')})\\b`, 'i')

/** Holders that are newspapers, agencies, stations. */
export const MEDIA = new RegExp(`\\b(?:${media.join('|')})\\b`, 'i')

/** Holders that hold an office. */
export const OFFICE = new RegExp(`\\b(?:${offices.join('|')})`, 'i')

/** Words that say that a name is not given. */
export const NAME_WITHHELD = /\b(?:anonym|unnamed|condition of)/i
