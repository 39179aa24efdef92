import { parseHTML } from 'linkedom'
import { normalizeSpace } from '../../base/spaces.ts'

/** The part of the DOM that is needed to read a page. */
export interface DomNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number
  readonly parentNode: DomNode | null
  readonly childNodes: Iterable<DomNode>
  readonly textContent: string | null
}

/** An element; attributes and selectors as in the DOM standard. */
export interface DomElement extends DomNode {
  /** Lower case. */
  readonly localName: string
  readonly id: string
  readonly innerHTML: string
  readonly parentElement: DomElement | null
  readonly children: ArrayLike<DomElement> & Iterable<DomElement>
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  hasAttribute(name: string): boolean
  querySelector(selectors: string): DomElement | null
  querySelectorAll(selectors: string): ArrayLike<DomElement> & Iterable<DomElement>
  closest(selectors: string): DomElement | null
  contains(other: DomNode): boolean
  remove(): void
}

/** A parsed page. */
export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null
  readonly body: DomElement | null
  readonly title: string
}

/** Parses a page. A fragment without `<html>` or `<body>` is wrapped in them. */
export function parseDocument(html: string): DomDocument {
  const document = parse(html)
  if (document.documentElement?.localName === 'html' && document.querySelector('body')) return document
  const bare = html.replace(/<!doctype[^<>]*>|<\/?(?:html|head|body)(?:\s[^<>]*)?>/gi, ' ')
  return parse(`<html><head></head><body>${bare}</body></html>`)
}

/** A `<` before another one opens no tag. The parser would make a node of each, which is slow if there are many. */
const EMPTY_BRACKETS = /<{7,}(?=<)/g

function parse(html: string): DomDocument {
  const text = html.replace(EMPTY_BRACKETS, (run) => '&lt;'.repeat(run.length))
  return parseHTML(text).document as unknown as DomDocument
}

/** Whether a node is an element. */
export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1
}

/** Whether a node is text. */
export function isText(node: DomNode): boolean {
  return node.nodeType === 3
}

/** The element's text with normalised white space. */
export function textOf(node: DomNode): string {
  return normalizeSpace(node.textContent ?? '')
}
