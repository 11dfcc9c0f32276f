import { Tokenizer } from 'htmlparser2'
import { Unreadable } from '../bytesFault.ts'

/** Word nests a few dozen elements; what it writes beyond any of these was written to do harm. */
const DEPTH = 300
const ATTRIBUTES = 200
const NAMESPACES = 5_000

/** What a part may hold of elements, and of attributes, which Word gives to about every other: long books have less. */
const ELEMENTS = 250_000
const ALL_ATTRIBUTES = 500_000

/** References to notes: each brings the whole of its note into the text. */
const REFERENCE = /^\w+:(footnote|endnote)Reference$/

/** Counts what could make a part of a Word file cost far more than its size; throws where it does. */
class Bounds {
  readonly #seen = new Set<string>()
  #depth = 0
  #elements = 0
  #attributes = 0
  #allAttributes = 0
  #namespaces = 0
  #tag = ''
  #attribute = ''
  #value = ''

  open(name: string): void {
    this.#tag = name
    this.#attributes = 0
    this.#value = ''
    this.#depth += 1
    this.#elements += 1
    if (this.#elements > ELEMENTS) throw new Unreadable('bomb')
    if (this.#depth > DEPTH) throw new Unreadable('damaged')
  }

  attribute(name: string): void {
    this.#attribute = name
    this.#attributes += 1
    this.#allAttributes += 1
    if (this.#allAttributes > ALL_ATTRIBUTES) throw new Unreadable('bomb')
    if (name.startsWith('xmlns')) this.#namespaces += 1
    if (this.#attributes > ATTRIBUTES || this.#namespaces > NAMESPACES)
      throw new Unreadable('damaged')
  }

  value(value: string): void {
    if (this.#attribute.endsWith(':id')) this.#value = value
  }

  opened(): void {
    if (!REFERENCE.test(this.#tag)) return
    const reference = `${this.#tag} ${this.#value}`
    if (this.#seen.has(reference)) throw new Unreadable('damaged')
    this.#seen.add(reference)
  }

  close(): void {
    this.#depth -= 1
  }
}

/** Holds a part of a Word file to its bounds before it is parsed: depth, elements, attributes, namespaces, notes named once, no types of its own. */
export function checkXml(xml: string): void {
  const bounds = new Bounds()
  const nothing = () => {}
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname: (start, end) => bounds.open(xml.slice(start, end)),
      onattribname: (start, end) => bounds.attribute(xml.slice(start, end)),
      onattribdata: (start, end) => bounds.value(xml.slice(start, end)),
      onopentagend: () => bounds.opened(),
      onselfclosingtag: () => {
        bounds.opened()
        bounds.close()
      },
      onclosetag: () => bounds.close(),
      ondeclaration: () => {
        throw new Unreadable('damaged')
      },
      onattribend: nothing,
      onattribentity: nothing,
      oncdata: nothing,
      oncomment: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
      ontext: nothing,
      ontextentity: nothing,
    },
  )
  tokenizer.write(xml)
  tokenizer.end()
}
