import { expect, test } from 'vitest'
import { readFile } from '../../../../server/intake/readFile.ts'
import { paragraph, word, wordFile, zipped } from './word.ts'

const NOTHING_GIVEN = { date: null, zone: null }

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const filled = (head: string, length: number) => {
  const bytes = new Uint8Array(length).fill(0x20)
  bytes.set(Buffer.from(head, 'latin1'))
  return bytes
}

async function read(bytes: Uint8Array, name: string | null = null) {
  const read = await readFile(bytes, name, NOTHING_GIVEN)
  return read.ok ? read.reading : read.code
}

/** The titles of all items, or the reason why there are none. */
async function titles(bytes: Uint8Array, name: string | null = null) {
  const reading = await read(bytes, name)
  if (typeof reading === 'string') return reading
  return reading.agendas.flatMap(({ segments }) =>
    segments.flatMap(({ items }) => items.map(({ title }) => Object.values(title).join(' / '))),
  )
}

const AGENDA = '10:00-10:20 Welcome\n10:20-10:50 Floods in small catchments\n'

const rows = '<tr><td>10:00-10:20<td>Welcome<tr><td>10:20-10:50<td>Floods in small catchments'
test.each<[string, Uint8Array]>([
  ['text', utf8(AGENDA)],
  ['UTF-16', utf16(AGENDA)],
  ['UTF-16 with its mark', utf16(`\ufeff${AGENDA}`)],
  ['a table of a page', utf8(`<html><table>${rows}</table></html>`)],
  [
    'a Word file',
    word(
      AGENDA.trim()
        .split('\n')
        .map((line) => paragraph(line))
        .join(''),
    ),
  ],
  [
    'a Word file with tabs',
    word(
      AGENDA.trim()
        .split('\n')
        .map((line) => paragraph(line.replace(' ', '\t')))
        .join(''),
    ),
  ],
])('one agenda is the same in every format and encoding: %s', async (_, bytes) =>
  expect(await titles(bytes)).toEqual(['Welcome', 'Floods in small catchments']),
)

test('one agenda is the same in every format and encoding: a page is known by its name where nothing at its beginning tells', async () => {
  const html = `Programme: <table>${rows}</table>`
  expect(await titles(utf8(html), 'Programme.HTML')).toEqual([
    'Welcome',
    'Floods in small catchments',
  ])
})

const spread = new Uint8Array(50_000).map((_, at) => (at * 7919) % 251)
test.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), 'empty'],
  ['blanks', utf8(' \r\n \t'), 'empty'],
  ['an empty page', utf8('<html><body></body></html>'), 'nothing-read'],
  ['an empty Word file', word(''), 'nothing-read'],
  ['prose', utf8('Dear all,\nthank you for coming.\n'), 'nothing-read'],
  ['binary noise', spread, 'binary'],
  ['a cut PDF', utf8('%PDF-1.4\n…'), 'damaged'],
  ['rich text', utf8('{\\rtf1 10:00 Welcome}'), 'rtf'],
  ['a picture', filled('\x89PNG\r\n', 100), 'picture'],
  ['an old Word file', filled('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 2_000), 'old-word'],
  ['a cut Word file', word(paragraph('10:00 Welcome')).subarray(0, 500), 'damaged'],
  [
    'a zip bomb',
    zipped({ ...wordFile(''), 'word/document.xml': new Uint8Array(6_000_001) }),
    'bomb',
  ],
  ['a text of 7 MB', filled('10:00 Welcome\n', 7_000_000), 'too-large'],
  ['a Word file of 26 MB', filled('PK\x03\x04', 27_000_000), 'too-large'],
  ['a text of 100,001 lines', utf8('10:00 Welcome\n'.repeat(100_000)), 'too-many-lines'],
  ['a page of 100,001 lines', utf8(`<html>${'a<br>'.repeat(100_001)}`), 'too-many-lines'],
])('what is no agenda is answered in one line: %s', async (_, bytes, code) => {
  const read = await readFile(bytes, null, NOTHING_GIVEN)
  expect(read).toEqual({ ok: false, code, line: expect.stringMatching(/^[A-Z][^\n]{20,160}\.$/) })
})

test('what is large is read all the same:: an agenda below 90,000 blank lines', async () => {
  expect(await titles(utf8('\n'.repeat(90_000) + AGENDA))).toHaveLength(2)
})

test('what would do harm elsewhere is text here: tags in titles, of a text and of a page', async () => {
  const title = '<img src=x onerror=alert(1)><script>alert(2)</script> Welcome'
  expect(await titles(utf8(`10:00-10:20 ${title}\n`))).toEqual([title])
  const escaped = title.replaceAll('<', '&lt;')
  expect(await titles(utf8(`<table><tr><td>10:00-10:20<td>${escaped}</table>`))).toEqual([title])
  expect(await titles(utf8(`<table><tr><td>10:00-10:20<td>${title}</table>`))).toEqual(['Welcome'])
})

test('what would do harm elsewhere is text here:: 20,000 nested lists and quotations of markdown', async () => {
  const deep = `# Day\n${'> '.repeat(20_000)}10:00-10:20 Welcome\n${'- '.repeat(20_000)}10:20-10:30 End`
  expect(['object', 'string']).toContain(typeof (await read(utf8(deep))))
})
