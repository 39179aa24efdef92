import { DOMParser } from 'linkedom'
import { OnrecordError } from '../base/errors.ts'
import { decodeText, encodingOfXml } from './decode-text.ts'

/** The part of the DOM that is needed to read XML. Names are as written, with their prefix. */
export interface XmlElement {
  readonly nodeType: number
  readonly tagName: string
  readonly textContent: string | null
  readonly innerHTML: string
  readonly childNodes: Iterable<XmlElement>
  readonly children: Iterable<XmlElement>
  readonly parentElement: XmlElement | null
  getAttribute(name: string): string | null
}

/** Parses XML; entities other than those of XML itself are not resolved. Throws `formats/damaged` if there is no element. */
export function parseXml(name: string, bytes: Uint8Array): XmlElement {
  const text = decodeText(bytes, encodingOfXml(bytes))
  const root = new DOMParser().parseFromString(text, 'text/xml')
    .documentElement as unknown as XmlElement | null
  if (!root) throw damagedXml(name, 'no XML is in it')
  const closing = text.trimEnd().slice(-300)
  if (!closing.includes(`</${root.tagName}`) && !closing.endsWith('/>'))
    throw damagedXml(name, 'its end is missing')
  return root
}

/** The elements of this name in an element, at any depth. */
export function* allIn(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.tagName === name) yield child
    yield* allIn(child, name)
  }
}

/** The first element of this name in an element; `null` for none. */
export function firstIn(element: XmlElement | null, name: string): XmlElement | null {
  return element === null ? null : (allIn(element, name).next().value ?? null)
}

/** The text of the first element of this name, on one line; `undefined` for none. */
export function textIn(element: XmlElement | null, name: string): string | undefined {
  const text = firstIn(element, name)?.textContent?.replace(/\s+/g, ' ').trim()
  return text === '' ? undefined : text
}

/** `formats/damaged` */
export function damagedXml(name: string, why: string): OnrecordError {
  return new OnrecordError(
    'formats/damaged',
    `Cannot read "${name}": ${why}; it is cut off or damaged.`,
    'Fetch or save it again.',
  )
}
