import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { htmlDocument } from '../../../../server/intake/formats/html/htmlDocument.ts'
import { shape } from './shape.ts'

const clipboard = (name: string) =>
  htmlDocument(readFileSync(join(import.meta.dirname, 'clipboards', `${name}.html.txt`), 'utf8'))

test('the clipboard of Word keeps rows that a cell spans, lists that are paragraphs, and tabs', () => {
  expect(shape(clipboard('word'))).toEqual([
    '# River Basins Forum',
    '| Date: | 14 May 2024',
    '| Venue: | Room 2, Delft',
    '= Time | Topic | Speaker',
    '| 09:00 – 10:00 / 60 min | Floods in small catchments (20 min) | Dr Ilse de Wit¹ / Hydrologist, Delta Institute',
    '| ^09:00 – 10:00 / 60 min | Drought & cities (40 min) / - Who pays? / - Who decides? | Pieter Bos',
    '| ^09:00 – 10:00 / 60 min | ^Drought & cities (40 min) / - Who pays? / - Who decides? | Aoife Byrne',
    '| 10:00 | Coffee break (15 min) |',
    '  - Bring your badge',
  ])
})

test('the clipboard of Google Docs keeps lists with their depth, lines inside cells, and tabs', () => {
  expect(shape(clipboard('googleDocs'))).toEqual([
    '## Workshop on open maps',
    'Thursday, 3 October 2024, all times CEST',
    '| 13:00-14:00 | Mapping rivers / Ana Lima, OpenGeo',
    '| ^13:00-14:00 | - Why rivers move / - and when',
    '| 14:00 | Tea',
    '| 14:20 | Mapping streets²',
    '- Bring a laptop',
    '- Bring a friend',
  ])
})

test('the clipboard of a browser, or a saved page, keeps what its reader sees and no more', () => {
  expect(shape(clipboard('page'))).toEqual([
    '# Stadtforum 2024',
    'Moderation: Jana Köhler. Online teilnehmen https://zoom.us/j/123456789?pwd=abc',
    'Donnerstag, 6. Juni',
    '= Zeit | Raum 1 | Raum 2',
    '| 09.00 Uhr | Begrüßung |',
    '| 09.30–10.00 | Wohnen / Lea Brandt | Verkehr / Tom Aydin, TU Berlin',
    '| bis 12.00 | Pause | Kaffee / Foyer',
    '12.00 Ende',
    '12.05 Abbau',
  ])
})

test('lines are numbered as they are read, and a spanning cell has the same lines in each of its rows', () => {
  const { lines, blocks } = clipboard('word')
  expect(lines[0]).toBe('River Basins Forum')
  expect(lines.at(-1)).toBe('2. Bring your badge')
  const table = blocks.findLast((block) => block.type === 'table')
  const firsts = table?.type === 'table' ? table.rows.map(({ cells }) => cells[0]?.lines) : []
  expect(firsts[2]).toBe(firsts[1])
  for (const block of blocks) {
    const all =
      block.type === 'table'
        ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines))
        : [block.line]
    for (const { n, text } of all) expect(lines[n - 1]).toContain(text)
  }
})
