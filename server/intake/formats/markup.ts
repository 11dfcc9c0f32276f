import { Tokenizer } from 'htmlparser2'
import { Unreadable } from '../bytesFault.ts'
import { endedBy, isEmpty, limitOfEnd } from './html/nesting.ts'

/** The attributes of a tag by their names. */
export type Attributes = ReadonlyMap<string, string>

/** An element of a page or an XML document, with its texts and elements in order. Names in XML have no prefix. */
export type MarkupElement = {
  readonly name: string
  readonly attributes: Attributes
  readonly children: (MarkupElement | string)[]
}

/** Pages and Word nest a few dozen elements: deeper ones of a page are read as if they were side by side. */
const DEPTH = 300
/** The most attributes of an element and the most namespaces of a document. */
const ATTRIBUTES = 200
const NAMESPACES = 5_000
/** The most elements, and the most attributes, which Word writes for about every other element. */
const ELEMENTS = 250_000
const ALL_ATTRIBUTES = 500_000
/** The most characters of a value that are read: a picture inside a page may be larger than the page. */
const VALUE_LIMIT = 2_000

const NONE: Attributes = new Map()
/** End tags that a browser reads as an empty element if they end nothing. */
const ENDS_ALONE = ['p', 'br', 'table']

/** Builds the tree of a document and counts what could make it cost far more than its size. */
class TreeBuilder {
  readonly top: MarkupElement = { name: '', attributes: NONE, children: [] }
  readonly #open = [this.top]
  readonly #isXml: boolean
  #elements = 0
  /** How many open elements of a page are too deep for the tree. */
  #tooDeep = 0

  constructor(isXml: boolean) {
    this.#isXml = isXml
  }

  text(text: string): void {
    this.#open.at(-1)?.children.push(text)
  }

  open(name: string, attributes: Attributes): void {
    this.#elements += 1
    if (this.#elements > ELEMENTS) throw new Unreadable('bomb')
    if (!this.#isXml) for (const [names, limit] of endedBy(name)) this.#end(names, limit)
    const element = { name, attributes, children: [] }
    this.#open.at(-1)?.children.push(element)
    if (!this.#isXml && isEmpty(name)) return
    if (this.#open.length <= DEPTH) this.#open.push(element)
    else if (this.#isXml) throw new Unreadable('damaged')
    else this.#tooDeep += 1
  }

  close(name: string): void {
    if (this.#tooDeep > 0) this.#tooDeep -= 1
    else if (!this.#end([name], this.#isXml ? () => false : limitOfEnd(name)) && !this.#isXml)
      if (ENDS_ALONE.includes(name))
        this.#open.at(-1)?.children.push({ name, attributes: NONE, children: [] })
  }

  /** Ends the innermost open element of these names, before one that limits the search, and everything in it. */
  #end(names: readonly string[], isLimit: (name: string) => boolean): boolean {
    const place = this.#open.findLastIndex(({ name }) => names.includes(name) || isLimit(name))
    if (place < 1 || !names.includes(this.#open[place]?.name ?? '')) return false
    this.#open.length = place
    this.#tooDeep = 0
    return true
  }
}

/** Builds the tree of a page or an XML document; tags may not match. Throws `Unreadable` where it is an attack, as XML with entities of its own. */
export function markupTree(source: string, type: 'html' | 'xml'): MarkupElement {
  const isXml = type === 'xml'
  const builder = new TreeBuilder(isXml)
  const nameOf = (start: number, end: number) => {
    const name = source.slice(start, end)
    return isXml ? name : name.toLowerCase()
  }
  const tagOf = (start: number, end: number) => {
    const name = nameOf(start, end)
    return isXml ? name.slice(name.indexOf(':') + 1) : name
  }
  const nothing = () => {}
  let tag = ''
  let attributes = new Map<string, string>()
  let name = ''
  let value = ''
  let [all, namespaces] = [0, 0]
  const opened = () => {
    builder.open(tag, attributes.size === 0 ? NONE : attributes)
    if (attributes.size > 0) attributes = new Map()
  }
  const tokenizer = new Tokenizer(
    { xmlMode: isXml, decodeEntities: true },
    {
      ontext: (start, end) => builder.text(source.slice(start, end)),
      ontextentity: (code) => builder.text(String.fromCodePoint(code)),
      oncdata: (start, end, offset) => isXml && builder.text(source.slice(start, end - offset)),
      onopentagname: (start, end) => {
        tag = tagOf(start, end)
      },
      onattribname: (start, end) => {
        name = nameOf(start, end)
        value = ''
        all += 1
        if (name.startsWith('xmlns')) namespaces += 1
        if (all > ALL_ATTRIBUTES) throw new Unreadable('bomb')
        if (attributes.size >= ATTRIBUTES || namespaces > NAMESPACES)
          throw new Unreadable('damaged')
      },
      onattribdata: (start, end) => {
        value += source.slice(start, Math.min(end, start + VALUE_LIMIT))
      },
      onattribentity: (code) => {
        value += String.fromCodePoint(code)
      },
      onattribend: () => {
        if (!attributes.has(name)) attributes.set(name, value.slice(0, VALUE_LIMIT))
      },
      onopentagend: opened,
      onselfclosingtag: () => {
        opened()
        if (isXml) builder.close(tag)
      },
      onclosetag: (start, end) => builder.close(tagOf(start, end)),
      ondeclaration: () => {
        if (isXml) throw new Unreadable('damaged')
      },
      oncomment: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
    },
  )
  tokenizer.write(source)
  tokenizer.end()
  return builder.top
}

/** The elements directly in an element at a path of names. */
export function childrenAt(
  from: MarkupElement,
  ...path: readonly string[]
): readonly MarkupElement[] {
  const element = elementAt(from, ...path)
  return element?.children.filter((child) => typeof child !== 'string') ?? []
}

/** The first element on a path of names; undefined if there is none. */
export function elementAt(
  from: MarkupElement,
  ...path: readonly string[]
): MarkupElement | undefined {
  return path.reduce<MarkupElement | undefined>(
    (element, name) => element && childrenAt(element).find((child) => child.name === name),
    from,
  )
}

/** All elements of these names in an element, without those inside of one another. */
export function elementsIn(from: MarkupElement, names: RegExp): readonly MarkupElement[] {
  return childrenAt(from).flatMap((one) => (names.test(one.name) ? [one] : elementsIn(one, names)))
}

/** All text in an element, in its order. */
export function textIn({ children }: MarkupElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
}
