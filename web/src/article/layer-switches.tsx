import type { RecordLine } from '../../../src/record.ts'
import { LAYERS } from '../layers/registry.ts'
import { chosenLayers, flag, switchFlag, switchLayer } from './choices.ts'

/** Switches for what is drawn over the text. */
export function LayerSwitches({ line }: { readonly line: RecordLine }) {
  const chosen = chosenLayers()
  const plain = flag('plain')
  const folded = line.blocks.some(({ kind }) => kind === 'furniture' || kind === 'repeat')
  return (
    <fieldset class="switches">
      <legend>Show</legend>
      {LAYERS.map(({ name, label }) => (
        <label key={name} class={`switch switch-${name}`}>
          <input
            type="checkbox"
            checked={!plain && chosen.has(name)}
            disabled={plain}
            onChange={() => switchLayer(name)}
          />
          {label}
        </label>
      ))}
      <label class="switch">
        <input type="checkbox" checked={plain} onChange={() => switchFlag('plain')} />
        Plain text <kbd>t</kbd>
      </label>
      {folded && (
        <label class="switch">
          <input type="checkbox" checked={flag('furniture')} onChange={() => switchFlag('furniture')} />
          Page furniture
        </label>
      )}
    </fieldset>
  )
}
