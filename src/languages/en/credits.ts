/** No letter or digit follows. For use inside a pattern. */
const END = '(?![\\p{L}\\p{N}])'
/** Words before an agency at the end of a text. For use inside a pattern. */
const LABELS =
  '(?:source|sources|credit|via|text|story|with (?:reporting|inputs?|agency inputs?) (?:by|from)|reported by|from|by|copyright|\\(c\\)|©)'

/** Patterns by which a text names its source; group 1 is the agency or outlet. */
interface CreditPatterns {
  /**
   * A line or brackets at the end: `(AP)`, `— AFP`, `Source: Reuters`, `© 2010 The Associated Press`, `Reported by
   * AFP`.
   */
  readonly foot: RegExp
  /** `© 2010 BBC News`, `Copyright 2013 CNN`. */
  readonly copyright: RegExp
  /** After the last sentence: `… the road. (AP)`. */
  readonly trailing: RegExp
  /** `The Associated Press contributed to this report`. */
  readonly shared: RegExp
  /** `This story was first published by Reuters`. */
  readonly passedOn: RegExp
}

/** Makes the patterns of credits for these names of agencies and outlets (each as alternatives of a pattern). */
export function creditPatterns(agencies: string, outlets: string): CreditPatterns {
  return {
    foot: new RegExp(
      `^[\\s([{–—_*-]{0,4}(?:${LABELS}\\s?:?\\s{0,2}(?:©\\s?)?(?:\\p{N}{4}\\s)?(?:the )?)?(${agencies})${END}(?:[)\\]]|[/,+&]| and | via )?`,
      'iu',
    ),
    copyright: new RegExp(
      `^[\\s(]{0,3}(?:copyright|\\(c\\)|©)\\s{0,2}(?:©\\s?)?(?:\\p{N}{4}\\s)?(?:by )?(?:the )?(${outlets})${END}`,
      'iu',
    ),
    trailing: new RegExp(
      `(?:[.!?”"’]\\s{0,2}[([–—-]{1,2}\\s?|©\\s?(?:\\p{N}{4}\\s)?(?:The )?)(${agencies})${END}[)\\].\\s]{0,3}$`,
      'u',
    ),
    shared: new RegExp(
      `(?<![\\p{L}\\p{N}])(${agencies})(?: (?:writers?|journalists?|reporters?|correspondents?|staff)[\\p{L}\\p{M} .,'’-]{0,80})? (?:also )?(?:contributed|helped) (?:to|with) th(?:is|e) (?:report|story|article)`,
      'u',
    ),
    passedOn: new RegExp(
      `th(?:is|e) (?:report|story|article|text)(?: \\p{L}+){0,3} (?:was|is|has been)(?: \\p{L}+){0,2} (?:published|provided|supplied|written|produced|distributed|reported)(?: \\p{L}+){0,2} (?:by|on|in) (?:the )?(${outlets})${END}`,
      'iu',
    ),
  }
}
