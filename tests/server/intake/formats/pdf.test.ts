import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pdfDocument } from '../../../../server/intake/formats/pdf/pdfDocument.ts'
import type { WorkerSource } from '../../../../server/intake/workerSource.ts'
import { openJobThread, startWorker } from '../../../../server/thread/jobThread.ts'
import { drawn, type PdfText, pdf } from './pdf.ts'
import { shape } from './shape.ts'
import { read, sheets } from './sheets.ts'

const shapeOf = async (...pages: readonly (readonly PdfText[])[]) =>
  shape(await pdfDocument(pdf(pages.map((texts) => ({ stream: drawn(texts) })))))

/** Cells of a row at these places. */
const row = (y: number, cells: Readonly<Record<number, string>>): PdfText[] =>
  Object.entries(cells).map(([x, text]) => ({ x: Number(x), y, text }))

test('stable columns of a PDF are a table; its headings, wrapped lines and text in the middle of a row are kept', async () => {
  const page = [
    { x: 50, y: 780, text: 'River Forum 2026', size: 24 },
    { x: 50, y: 750, text: '4 May 2026, Berlin' },
    ...row(700, { 60: 'Time', 250: 'Topic', 470: 'Speaker' }),
    ...row(660, { 50: '09:00 -', 450: 'Ada Alder,' }),
    ...row(653, { 150: 'Welcome' }),
    ...row(646, { 50: '09:20', 450: 'River Institute' }),
    ...row(610, {
      50: '09:20 - 10:00',
      150: 'Floods in small catchments, and what they say of',
      450: 'Bo Birch',
    }),
    ...row(596, { 150: 'about the rivers of this land and' }),
    ...row(582, { 150: 'of others' }),
    ...row(550, { 50: '10:00 - 10:10', 150: 'Break' }),
  ]
  expect(await shapeOf(page)).toEqual([
    '# River Forum 2026',
    '4 May 2026, Berlin',
    '| Time | Topic | Speaker',
    '| 09:00 - 09:20 | Welcome | Ada Alder, River Institute',
    '| 09:20 - 10:00 | Floods in small catchments, and what they say of about the rivers of this land and / of others | Bo Birch',
    '| 10:00 - 10:10 | Break |',
  ])
})

test('rows of a PDF that stand as close as lines begin at their times, on several pages, without what each page repeats', async () => {
  const rows = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) =>
      row(700 - at * 14, { 50: `${from + at}:00`, 120: `Talk ${at}`, 300: `Person ${at}` }),
    ).flat()
  const margin = (page: number) => [
    { x: 50, y: 820, text: 'River Forum' },
    { x: 290, y: 20, text: `Page ${page}` },
  ]
  expect(await shapeOf([...margin(1), ...rows(10, 3)], [...margin(2), ...rows(13, 2)])).toEqual([
    '| 10:00 | Talk 0 | Person 0',
    '| 11:00 | Talk 1 | Person 1',
    '| 12:00 | Talk 2 | Person 2',
    '| 13:00 | Talk 0 | Person 0',
    '| 14:00 | Talk 1 | Person 1',
  ])
})

test('lines of a PDF are lines, and paragraphs one line each', async () => {
  const page = [
    ...row(700, { 50: 'This workshop brings together people who work on drought in' }),
    ...row(686, { 50: 'small rivers.' }),
    ...row(650, { 50: '14:00-14:10 Welcome, Ada Alder' }),
    ...row(636, { 50: '14:10-14:40 Drought, Bo Birch' }),
  ]
  expect(await shapeOf(page)).toEqual([
    'This workshop brings together people who work on drought in small rivers.',
    '14:00-14:10 Welcome, Ada Alder',
    '14:10-14:40 Drought, Bo Birch',
  ])
  expect(await sheets(pdf([{ stream: drawn(page) }]))).toEqual([
    '# null null',
    '14:00 10 welcome Welcome | Ada Alder',
    '14:10 30 talk Drought | Bo Birch',
  ])
})

const many = (count: number, stream = '') => pdf(Array.from({ length: count }, () => ({ stream })))
const encrypted =
  '/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) >> /ID [(a) (b)]'
const text = drawn([{ x: 50, y: 700, text: '10:00-10:20 Welcome' }])

test.each<[string, () => Uint8Array, string]>([
  ['a scan', () => many(2, '0 0 100 100 re f'), 'scan'],
  ['a protected file', () => pdf([{ stream: text }], encrypted), 'locked'],
  ['201 pages', () => many(201, text), 'too-many-pages'],
  ['a cut file', () => many(3, text).subarray(0, 200), 'damaged'],
  ['no PDF', () => new TextEncoder().encode('%PDF-1.7\nhello'), 'damaged'],
  [
    '10,000 pieces of text in one place',
    () =>
      many(
        1,
        drawn([{ x: 50, y: 700, text: 'x' }])
          .concat('\n')
          .repeat(10_000),
      ),
    'nothing-read',
  ],
  [
    'a stream packed twice to 40 MB of blanks',
    () =>
      pdf([
        {
          stream: deflateSync(deflateSync(Buffer.alloc(40_000_000, 0x20))),
          filter: '[/FlateDecode /FlateDecode]',
        },
      ]),
    'scan',
  ],
])(
  'hostile: %s',
  async (_, bytes, code) => {
    const reading = await read(bytes())
    expect(typeof reading === 'string' ? reading : 'read').toBe(code)
  },
  20_000,
)

test('hostile: a page without end ends with the time of its job', async () => {
  const jobs = openJobThread<WorkerSource, Uint8Array>({
    start: () => startWorker('intake'),
    timeLimit: 1_000,
    reportError: () => {},
  })
  const bytes = Uint8Array.from(pdf([{ stream: `${'q '.repeat(500_000)}${text}` }]))
  expect(await jobs.run({ bytes, name: null, options: { date: null, zone: null } })).toEqual({
    as: 'too-slow',
  })
  await jobs.stop()
})
