const MODES: Readonly<Record<string, string>> = {
  direct: 'in quotation marks',
  indirect: 'in other words',
  mixed: 'partly in quotation marks',
  fragment: 'a few words in quotation marks',
  'anonymous-passive': 'nobody is named',
  hearsay: 'at second hand',
  imputed: 'ascribed to them',
  perception: 'seen or heard by them',
  silence: 'they do not say',
  narrator: 'the article’s own voice',
  caption: 'caption of a picture',
  headline: 'headline',
}

/** The mode of a statement, for people: `direct` is "in quotation marks". */
export function modeInWords(mode: string): string {
  return MODES[mode] ?? mode
}
