import { BASES } from '../types/basis.ts'
import { oneOf } from './parts.ts'

export const basis = oneOf(BASES)
