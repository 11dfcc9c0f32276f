import type { Block, SourceDocument, SourceLine } from '../../document.ts'
import { withoutMarks } from './inline.ts'
import { barTableAt, tabTableAt } from './textTable.ts'

const BULLET = /^(\s*)(?:(?:[-=]+>|→|[-*+•·‣▪◦●○■□➢►▶※–—])(?=\s)|[•·‣▪◦●○■□➢►▶※](?=\S))\s*(?=\S)/u
/** Rules, fences of code, and remains of the edges of a table. */
const RULE = /^(?:[\s\-=_*~—–|+·.:]*|\s*(?:`{3,}|~{3,})[\w-]*\s*)$/
const HEADING = /^(#{1,6})\s+(\S.*?)\s*#*\s*$/
const QUOTE = /^\s{0,3}(?:>\s?){1,12}/
const TAB_WIDTH = 4
/** What is read of one line, in characters: the lines of the document stay whole. */
const LINE_CUT = 20_000

/** The lines of a text, numbered from 1, without byte order marks and signs that have no width. */
export function linesOf(text: string): string[] {
  return text.replace(/[\u200b\u2060\ufeff]/g, '').split(/\r\n|[\n\r\u2028\u2029\v\f]/)
}

function depthOf(indent: string): number {
  const width = [...indent].reduce((sum, sign) => sum + (sign === '\t' ? TAB_WIDTH : 1), 0)
  return Math.floor(width / 2)
}

/** The block of one line outside tables; null for a rule or a picture. */
function blockOf({ n, text: full }: SourceLine): Block | null {
  const text = withoutMarks(full.slice(0, LINE_CUT).replace(QUOTE, ''))
  if (text.length < 400 && RULE.test(text)) return null
  const heading = HEADING.exec(text)
  if (heading !== null) {
    const [, marks = '', words = ''] = heading
    return { type: 'heading', level: marks.length, line: { n, text: words.trim() } }
  }
  const bullet = BULLET.exec(text)
  if (bullet === null) return { type: 'text', line: { n, text: text.trimEnd() } }
  const words = text.slice(bullet[0].length).trim()
  return { type: 'entry', depth: depthOf(bullet[1] ?? ''), line: { n, text: words } }
}

const PROPERTY = /^([\w-]{1,40}):\s*(.*)$/
/** What else is in the front matter of a page: lists, lines that go on, comments, nothing. */
const PROPERTY_PART = /^(?:\s+\S|\s*-\s|#|\s*$)/

/** The lines without the front matter of a site's page: only the page's title and date stay. */
function withoutFrontMatter(lines: readonly string[]): readonly string[] {
  const end = lines[0]?.trim() === '---' ? lines.slice(1, 60).indexOf('---') + 1 : 0
  const front = lines.slice(1, Math.max(1, end))
  const isFront = front.every((line) => PROPERTY.test(line) || PROPERTY_PART.test(line))
  if (end === 0 || !isFront || !front.some((line) => PROPERTY.test(line))) return lines
  return lines.map((line, at) => {
    if (at > end) return line
    const [, key = '', value = ''] = PROPERTY.exec(line) ?? []
    const text = value.replace(/^(["'])(.*)\1\s*$/, '$2')
    return /^(?:title|date)$/i.test(key) && text !== '' ? `${key}: ${text}` : ''
  })
}

/** Reads a text or markdown: lines, headings, entries of lists, and tables with tabs or bars between their cells. */
export function plainText(text: string): SourceDocument {
  const lines = linesOf(text)
  const read = withoutFrontMatter(lines)
  const blocks: Block[] = []
  for (let at = 0; at < read.length; ) {
    const table = barTableAt(read, at) ?? tabTableAt(read, at)
    if (table !== null) {
      blocks.push({ type: 'table', rows: table.rows })
      at = table.next
      continue
    }
    const block = blockOf({ n: at + 1, text: read[at] ?? '' })
    if (block !== null) blocks.push(block)
    at += 1
  }
  return { lines, blocks }
}
