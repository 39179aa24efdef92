import { LAYERS } from '../layers/registry.ts'
import { go, location, withParameters } from '../routes/location.ts'

/** The layers to draw: `?layers=statements,places`, or those that show by themselves. */
export function chosenLayers(): ReadonlySet<string> {
  const given = location.value.parameters.get('layers')
  if (given !== null) return new Set(given.split(','))
  return new Set(LAYERS.filter(({ shown }) => shown).map(({ name }) => name))
}

export function switchLayer(name: string): void {
  const chosen = new Set(chosenLayers())
  if (!chosen.delete(name)) chosen.add(name)
  const names = LAYERS.filter((layer) => chosen.has(layer.name)).map((layer) => layer.name)
  const asUsual = LAYERS.every((layer) => layer.shown === chosen.has(layer.name))
  replace({ layers: asUsual ? null : names.join(',') || 'none' })
}

/** A yes-or-no choice kept in the address: `plain`, `folded`. */
export function flag(name: string): boolean {
  return location.value.parameters.get(name) === '1'
}

export function switchFlag(name: string): void {
  replace({ [name]: flag(name) ? null : '1' })
}

function replace(changes: Readonly<Record<string, string | null>>): void {
  const { fragment } = location.value
  go(withParameters(changes) + (fragment && `#${fragment}`), { replace: true })
}
