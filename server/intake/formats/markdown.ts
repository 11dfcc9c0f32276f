import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Block, Cell, Row, SourceDocument, SourceLine } from '../document.ts'
import { meetingAddress } from './html/meetingAddress.ts'
import { blockOf, linesOf } from './plainText.ts'

/** What people write in a text without meaning markdown by it: it stays as it is. */
const NOT_MEANT = ['codeIndented', 'htmlFlow', 'htmlText', 'definition', 'setextUnderline']

type Root = ReturnType<typeof fromMarkdown>
type RootContent = Root['children'][number]
type Table = Extract<RootContent, { type: 'table' }>
type PhrasingContent = Extract<RootContent, { type: 'paragraph' }>['children'][number]
type Node = RootContent | PhrasingContent

/** A link whose address stands elsewhere: `[words][1]`. */
const REFERENCE = /\[([^\][]{1,200})\]\[[^\][]{0,60}\]/g

function isPicture(node: Node): boolean {
  if (node.type === 'link' || node.type === 'paragraph') return node.children.every(isPicture)
  return node.type === 'image' || (node.type === 'text' && node.value.trim() === '')
}

/** The words of inline nodes, cut at the line breaks of the source. */
function textLines(nodes: readonly Node[]): SourceLine[] {
  const found: { n: number; text: string }[] = []
  const add = (text: string, line: number) => {
    for (const [index, part] of text.split('\n').entries()) {
      const last = found.at(-1)
      if (last !== undefined && last.n === line + index) last.text += part
      else found.push({ n: line + index, text: part })
    }
  }
  const linked = ({ url, position }: Extract<Node, { type: 'link' }>) => {
    const address = meetingAddress(url)
    if (address !== null && found.at(-1)?.text.includes(address) !== true)
      add(` ${address}`, position?.end.line ?? 1)
  }
  const leaf = (node: Node) => {
    const line = node.position?.start.line ?? 1
    if ('value' in node) add(node.value, line)
    else if (node.type === 'image') add(node.alt ?? '', line)
  }
  const walk = (node: Node) => {
    if (!('children' in node)) return leaf(node)
    for (const child of node.children) walk(child)
    if (node.type === 'link') linked(node)
  }
  // A line of nothing but pictures is how a page looks: badges, a logo.
  if (!nodes.every(isPicture)) for (const node of nodes) walk(node)
  return found
    .map(({ n, text }) => ({ n, text: text.replace(REFERENCE, '$1').trim() }))
    .filter(({ text }) => text !== '')
}

/** Tags that part the lines of a cell, which markdown cannot, and those that only change its look. */
const CELL_LINES = /\s*<(?:br\s*\/?|\/?(?:ul|ol|li|p|div))>\s*/i
const EMPHASIS = /<\/?(?:b|i|u|em|strong|small|span|code|sup|sub)(?:\s[^<>]{0,200})?>/gi

function cellOf(nodes: readonly PhrasingContent[]): Cell {
  const lines = textLines(nodes).flatMap(({ n, text }) =>
    text.split(CELL_LINES).map((part) => ({ n, text: part.replace(EMPHASIS, '').trim() })),
  )
  return { lines: lines.filter(({ text }) => text !== ''), continues: false }
}

function tableOf(table: Table): Block {
  const rows = table.children.map(
    (row, index): Row => ({
      cells: row.children.map(({ children }) => cellOf(children)),
      header: index === 0,
    }),
  )
  return { type: 'table', rows }
}

/** The paragraphs of an entry: its first line is the entry (with its number, where it has one), the others are text under it. */
function entryOf(
  node: Extract<RootContent, { type: 'paragraph' }>,
  depth: number,
  source: readonly string[],
): Block[] {
  return textLines([node]).map((line, index): Block => {
    if (index > 0) return { type: 'text', line }
    const number = /^\s*(\d{1,9}[.)])\s/.exec(source[line.n - 1] ?? '')
    return {
      type: 'entry',
      depth,
      line: { n: line.n, text: number === null ? line.text : `${number[1]} ${line.text}` },
    }
  })
}

function blocksOf(node: RootContent, depth: number, source: readonly string[]): Block[] {
  switch (node.type) {
    case 'heading':
      return textLines(node.children).map((line) => ({ type: 'heading', level: node.depth, line }))
    case 'table':
      return [tableOf(node)]
    case 'list':
    case 'listItem':
    case 'blockquote':
      return node.children.flatMap((child) =>
        nested(child, node.type === 'list' ? depth + 1 : depth, source),
      )
    case 'paragraph':
      return textLines([node]).map((line) => ({ type: 'text', line }))
    case 'code':
      return plainBlocks(node.value, (node.position?.start.line ?? 1) + 1)
    default:
      return []
  }
}

function nested(node: RootContent, depth: number, source: readonly string[]): Block[] {
  return node.type === 'paragraph' && depth >= 0
    ? entryOf(node, depth, source)
    : blocksOf(node, depth, source)
}

function plainBlocks(text: string, from: number): Block[] {
  return linesOf(text).flatMap((line, index) => blockOf({ n: from + index, text: line }) ?? [])
}

const FRONT = /^([\w-]{1,40}):\s*(.*)$/
/** What else stands between the rules of a front: lists, lines that go on, remarks, nothing. */
const FRONT_MORE = /^(?:\s+\S|\s*-\s|#|\s*$)/

/** The lines without what a site keeps about its page before it: only the page's title and date stay. */
function withoutFront(lines: readonly string[]): string[] {
  const end = lines[0]?.trim() === '---' ? lines.slice(1, 60).indexOf('---') + 1 : 0
  const front = lines.slice(1, Math.max(1, end))
  const own = front.every((line) => FRONT.test(line) || FRONT_MORE.test(line))
  if (end === 0 || !own || !front.some((line) => FRONT.test(line))) return [...lines]
  return lines.map((line, index) => {
    if (index > end) return line
    const [, key = '', value = ''] = FRONT.exec(line) ?? []
    const said = value.replace(/^(["'])(.*)\1\s*$/, '$2')
    return /^(?:title|date)$/i.test(key) && said !== '' ? `${key}: ${said}` : ''
  })
}

/** Reads markdown: headings, lists and pipe tables keep what they are, emphasis and links give their words. */
export function markdown(text: string): SourceDocument {
  const lines = linesOf(text)
  const root: Root = fromMarkdown(withoutFront(lines).join('\n'), {
    extensions: [gfmTable(), { disable: { null: NOT_MEANT } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
  return { lines, blocks: root.children.flatMap((node) => blocksOf(node, -1, lines)) }
}
