/** The start of a contrast with something else that is said or done. */
export const TURNS = /[,—–]\s+(?:but|while|whereas|although|though)\s|;\s/giu
