import { events } from './events.ts'
import type { Layer } from './layer.ts'
import { names } from './names.ts'
import { ownVoice } from './own-voice.ts'
import { places } from './places.ts'
import { quantities } from './quantities.ts'
import { statements } from './statements.ts'
import { times } from './times.ts'

/** All layers, in the order of their switches. */
export const LAYERS: readonly Layer[] = [statements, ownVoice, names, places, times, quantities, events]
