import { expect, test } from 'vitest'
import { officeDocument } from '../../../../server/intake/formats/office/officeDocument.ts'
import { day, excel, excelParts, time } from './excel.ts'
import { shape } from './shape.ts'
import { read, sheets } from './sheets.ts'
import { zipped } from './word.ts'

const shapeOf = async (bytes: Uint8Array) => shape(await officeDocument(bytes))

test('an Excel file keeps sheets, merged cells, line breaks, and times and days as they are shown', async () => {
  const first = {
    name: 'Day 1',
    rows: [
      ['River Forum & more'],
      null,
      ['Time', 'min', 'Topic', 'Speaker'],
      [time(9, 30), { value: 20, style: 4 }, 'Floods\nin maps', 'Ilse de Wit'],
      [null, { value: 19.999999999999996, style: 0 }, 'Who pays?', 'Pieter Bos'],
      [time(10, 10), null, 'Break'],
      null,
      null,
      null,
      ['Room', day('2026-05-04')],
      ['Until', day('2026-05-04T17:05:00Z', 3)],
    ],
    merged: ['A1:D1', 'A4:A5', 'C6:D6'],
  }
  const second = { name: 'Sheet2', rows: [['x', 'y']] }
  const hidden = { name: 'Budget', state: 'hidden', rows: [['a', 'b']] }
  expect(await shapeOf(excel(first, second, hidden))).toEqual([
    '## Day 1',
    'River Forum & more',
    '| Time | min | Topic | Speaker',
    '| 09:30 | 20 min | Floods / in maps | Ilse de Wit',
    '| ^09:30 | 20 | Who pays? | Pieter Bos',
    '| 10:10 |  | Break |',
    '| Room | 2026-05-04',
    '| Until | 2026-05-04 17:05',
    '| x | y',
  ])
})

test('hidden rows and columns of an Excel file are not read', async () => {
  const columns = '<cols><col min="2" max="2" hidden="1"/></cols>'
  const sheet = {
    name: 'Plan',
    rows: [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ],
    columns,
    hiddenRow: 1,
  }
  expect(await shapeOf(excel(sheet))).toEqual(['## Plan', '| a |  | c'])
})

test('an agenda in an Excel file is read with days, people and lengths', async () => {
  const head = ['Start', 'End', 'Topic', 'Speaker']
  const rows = [
    head,
    [time(9), time(9, 30), 'Welcome', 'Ada Alder'],
    [time(9, 30), time(10, 15), 'Floods', 'Bo Birch'],
  ]
  expect(await sheets(excel({ name: '2026-05-04', rows }, { name: '2026-05-05', rows }))).toEqual([
    '# 2026-05-04 null',
    '09:00 30 welcome Welcome | Ada Alder',
    '09:30 45 talk Floods | Bo Birch',
    '# 2026-05-05 null',
    '09:00 30 welcome Welcome | Ada Alder',
    '09:30 45 talk Floods | Bo Birch',
  ])
})

const parts = excelParts([
  {
    name: 'Plan',
    rows: [
      ['10:00', 'Welcome'],
      ['10:20', 'Floods'],
    ],
  },
])
const withSheet = (xml: string) => zipped({ ...parts, 'xl/worksheets/sheet1.xml': xml })
const cells = (count: number, cell: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => cell(at)).join('')
const inRows = (xml: string) => withSheet(`<worksheet><sheetData>${xml}</sheetData></worksheet>`)
const merges = cells(9_000, (at) => `<mergeCell ref="A1:XFD1048576" n="${at}"/>`)

test.each<[string, () => Uint8Array, string]>([
  ['a sheet that unpacks to more than 6 MB', () => withSheet(' '.repeat(6_000_001)), 'bomb'],
  ['251,000 columns', () => inRows(`<row r="1">${cells(251_000, () => '<c/>')}</row>`), 'bomb'],
  [
    '10,000 columns',
    () => inRows(`<row>${cells(10_000, () => '<c t="str"><v>a</v></c>')}</row>`),
    'nothing-read',
  ],
  [
    '5,000 rows with a cell far to the right',
    () => inRows(cells(5_000, () => '<row><c r="BH1" t="str"><v>a</v></c></row>')),
    'nothing-read',
  ],
  [
    '9,000 merged cells as large as a sheet',
    () =>
      withSheet(
        `<worksheet><sheetData>${cells(2_000, (at) => `<row r="${at + 1}"><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row>`)}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`,
      ),
    'nothing-read',
  ],
  ['a sheet nested 20,000 deep', () => inRows('<row>'.repeat(20_000)), 'damaged'],
  [
    'a sheet that is not there',
    () => zipped({ ...parts, 'xl/worksheets/sheet1.xml': '' }),
    'nothing-read',
  ],
  [
    'numbers that are no times',
    () => inRows('<row><c s="1"><v>1e308</v></c><c s="2"><v>-1</v></c></row>'),
    'nothing-read',
  ],
  [
    'entities of its own',
    () => withSheet('<!DOCTYPE w [<!ENTITY a "aaaa">]><worksheet/>'),
    'damaged',
  ],
])('hostile: %s', async (_, bytes, code) => expect(await read(bytes())).toBe(code), 15_000)
