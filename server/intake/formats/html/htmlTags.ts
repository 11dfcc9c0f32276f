import { Tokenizer } from 'htmlparser2'

/** The attributes of a tag that are read here, by their names in lower case. */
export type Attributes = ReadonlyMap<string, string>

/** What is done with the parts of a page, in their order; entities are decoded, comments left out. */
export type TagHandler = {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** All others are skipped unread: a picture inside a page may be larger than the page. */
const READ = new Set([
  'style',
  'hidden',
  'href',
  'colspan',
  'rowspan',
  'start',
  'value',
  'aria-level',
  'data-aria-level',
])

/** What is read of a value, in characters: no style or address that says something here is longer. */
const VALUE_LIMIT = 2_000

const NONE: Attributes = new Map()

/**
 * Tells the handler of each tag and text as they are written. Whether tags match is the handler's
 * business: no tree is built here, so that no nesting is too deep.
 */
export function readTags(html: string, handler: TagHandler): void {
  let tag = ''
  let attributes: Map<string, string> | null = null
  let name = ''
  let value = ''
  const opened = () => {
    handler.open(tag, attributes ?? NONE)
    attributes = null
  }
  const nothing = () => {}
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => handler.text(html.slice(start, end)),
      ontextentity: (code) => handler.text(String.fromCodePoint(code)),
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase()
      },
      onattribname: (start, end) => {
        name = html.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata: (start, end) => {
        if (READ.has(name)) value += html.slice(start, Math.min(end, start + VALUE_LIMIT))
      },
      onattribentity: (code) => {
        if (READ.has(name)) value += String.fromCodePoint(code)
      },
      onattribend: () => {
        if (!READ.has(name)) return
        attributes ??= new Map()
        if (!attributes.has(name)) attributes.set(name, value.slice(0, VALUE_LIMIT))
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => handler.close(html.slice(start, end).toLowerCase()),
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}
