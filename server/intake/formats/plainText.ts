import type { Block, SourceDocument, SourceLine } from '../document.ts'
import { pipeTableIn } from './pipeTable.ts'
import { tableIn } from './tabTable.ts'

const BULLET = /^(\s*)(?:[-*+•·‣▪◦●○■□➢►▶※–—](?=\s)|[•·‣▪◦●○■□➢►▶※](?=\S))\s*(?=\S)/u
/** Rules, and what is left of the edges of a table. */
const RULE = /^[\s\-=_*~—–|+·.:]*$/
const HEADING = /^(#{1,6})\s+(\S.*?)\s*#*\s*$/
const TAB_WIDTH = 4
/** What is read of one line, in characters: the lines of the document stay whole. */
const LINE_CUT = 20_000

/** The lines of a text, numbered from 1, without byte order marks and signs that have no width. */
export function linesOf(text: string): string[] {
  return text.replace(/[\u200b\u2060\ufeff]/g, '').split(/\r\n|[\n\r\u2028\u2029\v\f]/)
}

/** Emphasis and links that e-mail programs and notes leave in a plain text. */
function withoutMarks(text: string): string {
  if (!/[*_`[]/.test(text) || text.length > 4000) return text
  return text
    .replace(/\[([^\][]{1,200})\]\((?:[^()\s]|\([^()\s]*\)){1,500}\)/g, '$1')
    .replace(/\[([^\][]{1,200})\]\[[^\][]{0,60}\]/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_]+?)\1/g, '$2')
    .replace(/(?<![\p{L}\d*])\*(?=\S)([^*]{1,200}?\S)\*(?![\p{L}\d*])/gu, '$1')
    .replace(/`([^`]{1,200})`/g, '$1')
}

function depthOf(indent: string): number {
  const width = [...indent].reduce((sum, sign) => sum + (sign === '\t' ? TAB_WIDTH : 1), 0)
  return Math.floor(width / 2)
}

/** The block one line outside tables is. */
export function blockOf(line: SourceLine): Block | null {
  const own = line.text.slice(0, LINE_CUT)
  if (own.length < 400 && RULE.test(own)) return null
  const text = withoutMarks(own)
  const heading = HEADING.exec(text)
  if (heading !== null)
    return {
      type: 'heading',
      level: heading[1]?.length ?? 1,
      line: { n: line.n, text: (heading[2] ?? '').trim() },
    }
  const bullet = BULLET.exec(text)
  if (bullet === null) return { type: 'text', line: { n: line.n, text: text.trimEnd() } }
  return {
    type: 'entry',
    depth: depthOf(bullet[1] ?? ''),
    line: { n: line.n, text: text.slice(bullet[0].length).trim() },
  }
}

/** Reads a text that is merely text: lines, entries of lists, and tables with tabs between their cells. */
export function plainText(text: string): SourceDocument {
  const lines = linesOf(text)
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    const table = pipeTableIn(lines, at) ?? tableIn(lines, at)
    if (table !== null) {
      blocks.push({ type: 'table', rows: table.rows })
      at = table.next
      continue
    }
    const block = blockOf({ n: at + 1, text: lines[at] ?? '' })
    if (block !== null) blocks.push(block)
    at += 1
  }
  return { lines, blocks }
}
