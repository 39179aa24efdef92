import reportRows from '../../../../data/languages/en/hearsay/reports.json' with { type: 'json' }

const { reports, described, press } = reportRows as Readonly<
  Record<'reports' | 'described' | 'press', readonly string[]>
>

/** "there have been reports in the island's media of a sale": reports by nobody in particular. */
export const REPORTS = new RegExp(
  `\\bthere\\s+(?:(?:have|has|had)\\s+been|were|are|was|is)\\s+(?:(?:${described.join('|')})\\s+)?(${reports.join('|')})\\s+((?:in|on|by|from|among)\\s+(?:the\\s+)?[^.,;:]{3,60}?\\s+)?(?:of|that|about)\\s+([^.;:]{8,300})`,
  'giu',
)

/** "there were no reports of". */
export const CERTAINLY_NOT = new RegExp(`\\bno\\s+(?:${reports.join('|')})$`, 'i')

/** Words for the press. */
export const PRESS = new RegExp(`\\b(?:${press.join('|')})\\b`, 'i')

/** The preposition before the media that reported. */
export const REPORTED_IN = /^(?:in|on|by|from|among)\s+/i
