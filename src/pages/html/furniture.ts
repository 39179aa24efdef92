import table from '../../../data/pages/furniture.json' with { type: 'json' }
import type { DomElement } from './dom.ts'

/** Words and names in markup that show what is not part of a story; see data/pages/SOURCE.md. */
interface FurnitureTable {
  readonly elements: readonly string[]
  readonly classes: readonly string[]
  readonly shortClasses: readonly string[]
  readonly captions: readonly string[]
  readonly credits: readonly string[]
  readonly bylines: readonly string[]
  readonly openings: readonly string[]
  readonly signOffs: readonly string[]
  readonly counters: readonly string[]
  readonly endings: readonly string[]
}

/** Lists of names by which classes and ids show the kind of an element. */
export type NamedKind = 'classes' | 'shortClasses' | 'captions' | 'credits' | 'bylines'

const TABLE = table as FurnitureTable

/** A selector for elements without story text. */
export const FURNITURE_ELEMENTS = TABLE.elements.join(',')
/** Openings of lines that lead to other pages, lower case. */
export const FURNITURE_OPENINGS = TABLE.openings
/** Words in lines of thanks and credit below a story, lower case. */
export const SIGN_OFFS = TABLE.signOffs
/** Matches the beginning of a line that counts pictures, minutes or comments. */
export const COUNTERS = new RegExp(`^(?:${TABLE.counters.join('|')})`, 'i')
/** Headings after which no story continues, lower case. */
export const STORY_ENDINGS: ReadonlySet<string> = new Set(TABLE.endings)

const NAMES: Readonly<Record<NamedKind, ReadonlySet<string>>> = {
  classes: new Set(TABLE.classes),
  shortClasses: new Set(TABLE.shortClasses),
  captions: new Set(TABLE.captions),
  credits: new Set(TABLE.credits),
  bylines: new Set(TABLE.bylines),
}

/** The words of an element's class names and id, and all sequences of two and three words in one name. */
export function namesOf(element: DomElement): readonly string[] {
  const attributes = `${element.getAttribute('class') ?? ''} ${element.id ?? ''}`
  const names: string[] = []
  for (const name of attributes.slice(0, 1000).split(/\s+/)) {
    const words = name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter(Boolean)
    for (let i = 0; i < words.length; i++) {
      names.push(words[i]!)
      if (i > 0) names.push(`${words[i - 1]} ${words[i]}`)
      if (i > 1) names.push(`${words[i - 2]} ${words[i - 1]} ${words[i]}`)
    }
  }
  return names
}

/** Whether one of the names is in the list of a kind. */
export function isNamed(names: readonly string[], kind: NamedKind): boolean {
  return names.some((name) => NAMES[kind].has(name))
}
