import type { PartOfSpeech } from '../../types/grammar.ts'

/** The parts of speech in Universal Dependencies for each tag of the Penn Treebank, the most common first. */
const UNIVERSAL: Readonly<Record<PartOfSpeech, readonly string[]>> = {
  CC: ['CCONJ', 'DET'],
  CD: ['NUM', 'NOUN'],
  DT: ['DET', 'PRON', 'ADV'],
  EX: ['PRON'],
  IN: ['ADP', 'SCONJ', 'ADV'],
  JJ: ['ADJ'],
  MD: ['AUX'],
  NN: ['NOUN'],
  NNP: ['PROPN'],
  NNS: ['NOUN'],
  POS: ['PART'],
  PRP: ['PRON'],
  PRP$: ['PRON'],
  PUNCT: ['PUNCT', 'SYM'],
  RB: ['ADV', 'PART'],
  RP: ['ADP', 'ADV'],
  TO: ['PART', 'ADP'],
  UH: ['INTJ'],
  VB: ['VERB', 'AUX'],
  VBD: ['VERB', 'AUX'],
  VBG: ['VERB', 'AUX'],
  VBN: ['VERB', 'AUX'],
  VBP: ['VERB', 'AUX'],
  VBZ: ['VERB', 'AUX'],
  WDT: ['PRON', 'DET'],
  WP: ['PRON'],
  WP$: ['PRON'],
  WRB: ['ADV', 'SCONJ'],
}

/** The universal parts of speech that a word with this tag of the Penn Treebank can have. */
export function universalTags(tag: PartOfSpeech): readonly string[] {
  return UNIVERSAL[tag]
}
