import type { Tagger } from '../../types/tagger.ts'
import { LED_IN } from '../light/led-in.ts'
import { withSignatures } from '../signatures.ts'
import { withoutAccused } from './accused.ts'
import { withCarriedOver, withoutStray } from './carried-over.ts'
import { taggedEvents } from './events.ts'
import { taggedHeads } from './heads.ts'
import { describesSource, firstOffset, surePlain, withInner } from './inner.ts'
import { keepToBlocks } from './keep-to-blocks.ts'
import { keepToSpeech } from './keep-to-speech.ts'
import { networkAttributions } from './network-attributions.ts'
import { joinedNames } from './network-names.ts'
import { participleSource } from './participle-source.ts'
import { withSourceByRule } from './source-by-rule.ts'
import { wholeSource } from './whole-source.ts'
import { withLedIn } from './with-led-in.ts'

/** How sure the rules must be to add an attribution of their own: more recall, at no loss of F1 on PolNeAR dev. */
const SURE = 0.65

/**
 * The tagger that decodes the outputs of a small trained network. Rules add what the network was not trained on. For
 * its training data and quality see `models/small/CARD.md`.
 */
export function neuralTagger(rules: Tagger): Tagger {
  return {
    name: 'neural',
    async tag(article) {
      const { signals } = article
      if (!signals) throw new Error('the neural tagger was handed an article that no network has read')
      const { words, outputs, config } = signals
      const byRules = await rules.tag(article)
      const outermost = networkAttributions(signals, article)
        .flatMap((attribution) => keepToBlocks(attribution, article.text, article.blocks) ?? [])
        .map((attribution) => keepToSpeech(attribution, article))
        .map((attribution) => withSourceByRule(attribution, byRules.attributions))
        .map((attribution) => participleSource(attribution, article))
        .map((attribution) => withoutAccused(attribution, article.text))
        .map((attribution) => wholeSource(attribution, article.text, byRules.names))
        .filter(({ score }) => score >= config.confidence.least)
        .filter(({ cue }) => !describesSource(cue, byRules.attributions))
      outermost.push(...surePlain(outermost, byRules.attributions, SURE, article.quotes))
      outermost.sort((a, b) => firstOffset(a) - firstOffset(b))
      const led = withLedIn(
        outermost,
        byRules.attributions.filter(({ by, within }) => by === LED_IN && within === null),
      )
      const carried = withCarriedOver(led, article.quotes)
      const kept = config.rescue.drop ? withoutStray(carried) : carried
      return {
        attributions: withSignatures(article, withInner(kept, byRules.attributions)),
        names: joinedNames(article.text, signals, byRules.names),
        factuality: words.starts.map((start, word) => [start, outputs.factuality[word]!]),
        ...taggedEvents(signals),
        ...taggedHeads(signals),
      }
    },
    close: () => rules.close(),
  }
}
