import { Parser } from 'htmlparser2'
import { checkXml } from './xmlBounds.ts'

/** An element of an XML document, without the prefix of its name; `text` is the text directly in it. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1)

/** Parses a document within the bounds of `checkXml`; throws `Unreadable`. The result contains the elements at the top. */
export function xmlTree(xml: string): XmlElement {
  checkXml(xml)
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name: bare(name), attributes, children: [], text: '' }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      onclosetag: () => void (open.length > 1 && open.pop()),
      ontext: (text) => {
        const element = open.at(-1)
        if (element) element.text += text
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return top
}

/** The elements of this name directly in an element. */
export function childrenOf({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter((child) => child.name === name)
}

/** The first element on a path of names; undefined if there is none. */
export function elementAt(from: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (element, name) => element?.children.find((child) => child.name === name),
    from,
  )
}

/** All text in an element and the elements in it, in order of the elements; bounded by the depth of the document. */
export function allText({ text, children }: XmlElement): string {
  return text + children.map(allText).join('')
}
