/** 0 to 1 in words. */
export function confidenceInWords(confidence: number): string {
  if (confidence >= 0.9) return 'very sure'
  if (confidence >= 0.75) return 'sure'
  if (confidence >= 0.5) return 'fairly sure'
  return 'unsure'
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
