import { Tokenizer } from 'htmlparser2'

/** The attributes of a tag by their names. */
export type Attributes = ReadonlyMap<string, string>

/** Receives the parts of a page or an XML document in their order; entities are decoded, comments left out. */
export type TagHandler = {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  /** Whether the value of an attribute is read; called for each attribute of each tag. */
  readonly reads: (attribute: string) => boolean
  readonly declaration?: () => void
}

/** The most characters of a value that are read: a picture inside a page may be larger than the page. */
const VALUE_LIMIT = 2_000

const NONE: Attributes = new Map()

const nothing = () => {}

/** Passes each tag and text to the handler. Builds no tree, so no nesting is too deep; tags may not match. */
export function readTags(source: string, type: 'html' | 'xml', handler: TagHandler): void {
  const isXml = type === 'xml'
  const nameOf = (start: number, end: number) => {
    const name = source.slice(start, end)
    return isXml ? name : name.toLowerCase()
  }
  let tag = ''
  let attributes: Map<string, string> | null = null
  let name: string | null = null
  let value = ''
  const opened = () => {
    handler.open(tag, attributes ?? NONE)
    attributes = null
  }
  const tokenizer = new Tokenizer(
    { xmlMode: isXml, decodeEntities: true },
    {
      ontext: (start, end) => handler.text(source.slice(start, end)),
      ontextentity: (code) => handler.text(String.fromCodePoint(code)),
      oncdata: (start, end, offset) => isXml && handler.text(source.slice(start, end - offset)),
      onopentagname: (start, end) => {
        tag = nameOf(start, end)
      },
      onattribname: (start, end) => {
        const found = nameOf(start, end)
        name = handler.reads(found) ? found : null
        value = ''
      },
      onattribdata: (start, end) => {
        if (name !== null) value += source.slice(start, Math.min(end, start + VALUE_LIMIT))
      },
      onattribentity: (code) => {
        if (name !== null) value += String.fromCodePoint(code)
      },
      onattribend: () => {
        if (name === null || attributes?.has(name)) return
        attributes ??= new Map()
        attributes.set(name, value.slice(0, VALUE_LIMIT))
      },
      onopentagend: opened,
      onselfclosingtag: () => {
        opened()
        if (isXml) handler.close(tag)
      },
      onclosetag: (start, end) => handler.close(nameOf(start, end)),
      ondeclaration: () => handler.declaration?.(),
      oncomment: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
    },
  )
  tokenizer.write(source)
  tokenizer.end()
}
