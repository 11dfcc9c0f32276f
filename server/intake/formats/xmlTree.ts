import { Unreadable } from '../bytesFault.ts'
import { type Attributes, readTags, type TagHandler } from './tags.ts'

/** An element of an XML document, without the prefix of its name; `text` is the text directly in it. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Attributes
  readonly children: XmlElement[]
  text: string
}

/** Word nests a few dozen elements; a file with more of any of these is an attack. */
const DEPTH = 300
const ATTRIBUTES = 200
const NAMESPACES = 5_000

/** The most elements of a part, and its most attributes, which Word writes for about every other element. */
const ELEMENTS = 250_000
const ALL_ATTRIBUTES = 500_000

/** References to notes: each brings the whole of its note into the text. */
const REFERENCE = /^(footnote|endnote)Reference$/

/** Builds the tree of a document and counts what could make it cost far more than its size. */
class TreeBuilder implements TagHandler {
  readonly top: XmlElement = { name: '', attributes: new Map(), children: [], text: '' }
  readonly #open = [this.top]
  readonly #notes = new Set<string>()
  #elements = 0
  #attributes = 0
  #allAttributes = 0
  #namespaces = 0

  readonly open = (fullName: string, attributes: Attributes): void => {
    const name = fullName.slice(fullName.indexOf(':') + 1)
    this.#attributes = 0
    this.#elements += 1
    if (this.#elements > ELEMENTS) throw new Unreadable('bomb')
    if (this.#open.length > DEPTH) throw new Unreadable('damaged')
    if (REFERENCE.test(name)) this.#noteOnce(name, attributes)
    const element = { name, attributes, children: [], text: '' }
    this.#open.at(-1)?.children.push(element)
    this.#open.push(element)
  }

  readonly close = (fullName: string): void => {
    const name = fullName.slice(fullName.indexOf(':') + 1)
    const place = this.#open.findLastIndex((element) => element.name === name)
    if (place > 0) this.#open.length = place
  }

  readonly text = (text: string): void => {
    const element = this.#open.at(-1)
    if (element) element.text += text
  }

  readonly reads = (attribute: string): boolean => {
    this.#attributes += 1
    this.#allAttributes += 1
    if (attribute.startsWith('xmlns')) this.#namespaces += 1
    if (this.#allAttributes > ALL_ATTRIBUTES) throw new Unreadable('bomb')
    if (this.#attributes > ATTRIBUTES || this.#namespaces > NAMESPACES)
      throw new Unreadable('damaged')
    return true
  }

  readonly declaration = (): void => {
    throw new Unreadable('damaged')
  }

  #noteOnce(name: string, attributes: Attributes): void {
    const ids = [...attributes].filter(([key]) => key.endsWith('id')).map(([, id]) => id)
    const reference = [name, ...ids].join(' ')
    if (this.#notes.has(reference)) throw new Unreadable('damaged')
    this.#notes.add(reference)
  }
}

/** Parses a document within bounds of depth, elements, attributes and namespaces; throws `Unreadable`, also if it has entities of its own. */
export function xmlTree(xml: string): XmlElement {
  const builder = new TreeBuilder()
  readTags(xml, 'xml', builder)
  return builder.top
}

/** The first element on a path of names; undefined if there is none. */
export function elementAt(from: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (element, name) => element?.children.find((child) => child.name === name),
    from,
  )
}

/** The elements directly in the first element on a path of names. */
export function childrenAt(from: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  return elementAt(from, ...path)?.children ?? []
}

/** All text in an element and the elements in it, in order of the elements; bounded by the depth of the document. */
export function allText({ text, children }: XmlElement): string {
  return text + children.map(allText).join('')
}
