import { describe, expect, it } from 'vitest'
import { type Block, textBlock } from '../../../../../client/views/planner/editor/clip/cellBlock.ts'
import {
  type PasteResult,
  pasteCells,
} from '../../../../../client/views/planner/editor/clip/pasteCells.ts'
import { cellText, columnsFor } from '../../../../../client/views/planner/editor/model/cells.ts'
import { rowsOf } from '../../../../../client/views/planner/editor/model/rows.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { flatItems } from '../../../../../shared/run/lookup.ts'
import { showOf, smallShow } from '../../../../support/shows.ts'
import { afterAct, counting } from '../outline.ts'

/** Two blocks of two talks, and a closing that is a row of its own. */
function evening(): Agenda {
  const blocks = [{ notBefore: '15:00', items: { a: 10, b: 20 } }, { items: { c: 30, d: 40 } }]
  const agenda = { ...smallShow({ blocks }), languages: ['en', 'zh-Hans'] }
  const last = showOf('15:00 e 5').segments.map((segment) => ({
    ...segment,
    id: 'own',
    start: { type: 'follows' as const },
    items: segment.items.map((item) => ({ ...item, title: segment.title })),
  }))
  return { ...agenda, segments: [...agenda.segments, ...last] }
}

const columns = columnsFor(['en', 'zh-Hans'])
const places = { start: 0, length: 1, least: 2, drop: 3, en: 4, zh: 5, speakers: 6, language: 7 }
type Place = keyof typeof places

const contextOf = (agenda: Agenda) => ({
  agenda,
  lang: 'en',
  mark: (tag: string) => tag.slice(0, 2),
  name: (tag: string) => (tag === 'en' ? 'English' : 'Chinese'),
})

/** What is picked (else the row alone) and was copied before, as keys of rows. */
type With = { picked?: readonly string[]; copied?: readonly string[]; agenda?: Agenda }

function paste(row: string, place: Place, pasted: string | Block, more: With = {}): PasteResult {
  const { agenda = evening(), picked = [row], copied = [] } = more
  const rows = rowsOf(agenda)
  return pasteCells({
    rows,
    columns,
    copied,
    index: rows.findIndex(({ key }) => key === row),
    column: places[place],
    picked: rows.filter(({ key }) => picked.includes(key)),
    block: typeof pasted === 'string' ? textBlock(pasted) : pasted,
    context: contextOf(agenda),
    title: { en: 'New item' },
    newId: counting(),
  })
}

function agendaAfter(filled: PasteResult, agenda = evening()): Agenda {
  const { changes } = filled
  return afterAct(agenda, changes === null ? null : { changes })
}

/** What stands in a column, a text a row, headings with a stroke before. */
function column(agenda: Agenda, place: Place): readonly string[] {
  const at = columns[places[place]]
  return rowsOf(agenda).map((row) => {
    const text = at === undefined ? '' : cellText(row, at, contextOf(agenda))
    return row.kind === 'segment' ? `/${text}` : text
  })
}

it('lines pasted into a cell: fill the items from there down, and pass headings over; headings too where they begin at one, or are as many as all rows', () => {
  const filled = paste('i/a', 'zh', '一\n二\n三')
  expect(column(agendaAfter(filled), 'zh')).toEqual(['/', '一', '二', '/', '三', '', ''])
  expect(filled).toMatchObject({ added: 0, skipped: 1, refused: [], starts: 0, beyond: 0 })
  expect([...filled.cells]).toEqual([
    ['i/a', new Set([5])],
    ['i/b', new Set([5])],
    ['i/c', new Set([5])],
  ])
  const from = paste('s/block-1', 'zh', '甲\n一\n二\n乙')
  expect(column(agendaAfter(from), 'zh')).toEqual(['/甲', '一', '二', '/乙', '', '', ''])
  const rest = paste('i/b', 'zh', '二\n乙\n三\n四\n终')
  expect(column(agendaAfter(rest), 'zh')).toEqual(['/', '', '二', '/乙', '三', '四', '终'])
})

it('lines pasted into a cell: fill the picked rows, as often as they fit into them, and go on where they are more', () => {
  const picked = ['i/a', 'i/b', 'i/c', 'i/d']
  const twice = paste('i/a', 'length', '7\n8', { picked })
  expect(column(agendaAfter(twice), 'length').filter((text) => !text.startsWith('/'))).toEqual([
    ...['7', '8', '7', '8', '5'],
  ])
  const more = paste('i/b', 'zh', '二\n三\n四', { picked: ['i/b', 's/block-2'] })
  expect(column(agendaAfter(more), 'zh')).toEqual(['/', '', '二', '/', '三', '四', ''])
})

it('lines pasted into a cell of one value fill each picked row, and say which of them cannot hold it', () => {
  const filled = paste('i/a', 'least', '15', { picked: ['i/a', 'i/b', 'i/c'] })
  expect(column(agendaAfter(filled), 'least')).toEqual(['/', '', '15', '/', '15', '', ''])
  expect(filled.refused).toEqual([
    { row: 'i/a', column: { id: 'least' }, text: '15', why: 'least' },
  ])
})

it('more lines than rows: make rows at the end, each like the one before and called what is pasted', () => {
  const agenda = evening()
  agenda.segments.pop()
  const filled = paste('i/d', 'zh', '四\n五\n六', { agenda })
  const now = agendaAfter(filled, agenda)
  expect(column(now, 'zh').slice(-3)).toEqual(['四', '五', '六'])
  expect(now.segments).toHaveLength(2)
  expect(now.segments.at(-1)?.items.at(-1)).toMatchObject({ planned: 2_400_000 })
  expect(filled.added).toBe(2)
  expect(filled.cells.size).toBe(3)
})

it('more lines than rows: make segments behind one that is a row of its own, and none of empty lines', () => {
  const filled = paste('i/e', 'length', '6\n \n7\t9')
  const now = agendaAfter(filled)
  expect(now.segments.slice(2).map(({ title, items }) => [title, items[0]?.planned])).toEqual([
    [{ en: 'Block 1' }, 360_000],
    [{ en: 'New item' }, 420_000],
  ])
  expect(filled).toMatchObject({ added: 1, refused: [{ text: '9', why: 'least' }] })
})

it('cells pasted side by side: fill columns to the right; people are found or made once, and what has no column is said', () => {
  const filled = paste(
    'i/a',
    'en',
    'A\t甲\tAda Lovelace\tEnglish\tmore\nB\t乙\tada lovelace; 李明\tzh',
  )
  const now = agendaAfter(filled)
  expect(column(now, 'en').slice(0, 3)).toEqual(['/Block 1', 'A', 'B'])
  expect(column(now, 'zh').slice(0, 3)).toEqual(['/', '甲', '乙'])
  expect(column(now, 'speakers').slice(0, 3)).toEqual(['/', 'Ada Lovelace', 'Ada Lovelace, 李明'])
  expect(column(now, 'language').slice(0, 3)).toEqual(['/', 'en', 'zh'])
  expect(now.people.map(({ name }) => name)).toEqual([
    { en: 'Ada Lovelace' },
    { 'zh-Hans': '李明' },
  ])
  expect(filled.beyond).toBe(1)
})

it('cells pasted side by side leave starts out, and what a merged cell covers; an empty cell empties what it can', () => {
  const agenda = agendaAfter(paste('i/a', 'zh', '一\n二'))
  const filled = paste('i/a', 'start', [['9:00', '', null, null, null, '', 'Ada']], { agenda })
  expect(filled).toMatchObject({ starts: 1, refused: [] })
  const now = agendaAfter(filled, agenda)
  expect(flatItems(now)[0]?.item).toMatchObject({ planned: 600_000, title: { en: 'a' } })
  expect(column(now, 'zh').slice(0, 3)).toEqual(['/', '', '二'])
  expect(column(now, 'speakers')[1]).toBe('Ada')
})

it('cells pasted side by side that were copied here change nothing where they are put back, whatever column is in use', () => {
  const agenda = agendaAfter(paste('i/a', 'zh', '一\n二\n三'))
  const copied = ['i/b', 's/block-2', 'i/c']
  const rows = rowsOf(agenda).filter(({ key }) => copied.includes(key))
  const block = rows.map((row) => columns.map((at) => cellText(row, at, contextOf(agenda))))
  expect(paste('i/b', 'zh', block, { agenda, copied })).toMatchObject({
    changes: null,
    refused: [],
    starts: 0,
    beyond: 0,
    added: 0,
  })
  const other = block.map((line) => line.with(places.zh, '新'))
  const filled = paste('i/b', 'zh', other, { agenda, copied })
  expect(column(agendaAfter(filled, agenda), 'zh').slice(2, 5)).toEqual(['新', '/新', '新'])
})

describe('a text as cells', () => {
  const of = (text: string) => textBlock(text)

  it('is lines and tabs, with quotes where a spreadsheet needs them, without the lines between paragraphs and the marks of a list', () => {
    expect(of('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(of('"two\nlines"\t"a ""b"""\n')).toEqual([['two\nlines', 'a "b"']])
    expect(of('"Quoted" title\n"All quoted"')).toEqual([['"Quoted" title'], ['"All quoted"']])
    expect(of('')).toEqual([])
    expect(of('a\n\nb\n\nc\n\n')).toEqual([['a'], ['b'], ['c']])
    expect(of('a\n\nb\nc')).toEqual([['a'], [''], ['b'], ['c']])
    expect(of('1.\t一\n2.\t二')).toEqual([['一'], ['二']])
    expect(of('1、一\n2、二')).toEqual([['一'], ['二']])
    expect(of('• one\n• two')).toEqual([['one'], ['two']])
    expect(of('2023 review\n2024 plan')).toEqual([['2023 review'], ['2024 plan']])
  })
})
