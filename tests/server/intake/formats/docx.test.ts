import { describe, expect, test } from 'vitest'
import { Unreadable } from '../../../../server/intake/bytesFault.ts'
import { officeDocument } from '../../../../server/intake/formats/office/officeDocument.ts'
import { shape } from './shape.ts'
import {
  BELOW,
  bullet,
  cell,
  heading,
  paragraph,
  SPANS,
  table,
  word,
  wordFile,
  zipped,
} from './word.ts'

const read = async (bytes: Uint8Array) => shape(await officeDocument(bytes))

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await officeDocument(bytes)
    return 'read'
  } catch (error) {
    if (error instanceof Unreadable) return error.fault.code
    throw error
  }
}

const reference = (id: number) => `<w:p><w:r><w:footnoteReference w:id="${id}"/></w:r></w:p>`

test('a Word file keeps headings, lists, tables with what spans in them, line breaks and tabs', async () => {
  const rows = table(
    [cell('Time'), cell('Topic'), cell('Speaker')],
    [cell('09:00-10:00\n60 min', SPANS), cell('Floods &amp; rain'), cell('Ilse de Wit')],
    [cell('', BELOW), cell(bullet('Who pays?')), cell('Pieter Bos')],
    [cell('10:00'), cell('Break', '<w:gridSpan w:val="2"/>')],
  )
  const body = `${heading('River Forum')}${bullet('one')}${bullet('two', 1)}${rows}${paragraph('10:15\tDrought')}${paragraph('10:45\tEnd')}`
  expect(await read(word(body))).toEqual([
    '# River Forum',
    '- one',
    '  - two',
    '| Time | Topic | Speaker',
    '| 09:00-10:00 / 60 min | Floods & rain | Ilse de Wit',
    '| ^09:00-10:00 / 60 min | - Who pays? | Pieter Bos',
    '| 10:00 | Break |',
    '| 10:15 | Drought',
    '| 10:45 | End',
  ])
})

test('a Word file keeps its footnotes, apart from the figures before them', async () => {
  const body = `<w:p><w:r><w:t>9:00 Talk by Ilse, 2024</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`
  expect(await read(word(body))).toEqual(['9:00 Talk by Ilse, 2024¹', '- Or a colleague.'])
})

test('a Word file with macros is read as the text it holds: its programs are not even unpacked', async () => {
  const parts = {
    ...wordFile(paragraph('9:00 Welcome')),
    'word/vbaProject.bin': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
    'word/vbaData.xml': '<not well formed',
  }
  const types = String(wordFile('')['[Content_Types].xml'])
  const enabled = types.replace('document.main', 'document.macroEnabled.main')
  expect(await read(zipped({ ...parts, '[Content_Types].xml': enabled }))).toEqual(['9:00 Welcome'])
})

test('a Word file with pictures is read without them, whatever they are', async () => {
  const parts = {
    ...wordFile(paragraph('9:00 Welcome')),
    'word/media/image1.png': new Uint8Array(9_000_000),
  }
  expect(await read(zipped(parts))).toEqual(['9:00 Welcome'])
})

/** The same bytes with a number of four bytes replaced, wherever it stands. */
function forged(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const buffer = Buffer.from(bytes)
  const [wanted, put] = [from, to].map((size) => {
    const four = Buffer.alloc(4)
    four.writeUInt32LE(size)
    return four
  })
  if (wanted === undefined || put === undefined) return buffer
  for (let at = buffer.indexOf(wanted); at >= 0; at = buffer.indexOf(wanted, at + 4))
    put.copy(buffer, at)
  return buffer
}

describe('refused in one line:', () => {
  const bomb = (size: number) =>
    zipped({ ...wordFile(''), 'word/document.xml': new Uint8Array(size).fill(0x20) })

  test.each<[string, string, () => Uint8Array]>([
    ['a part that unpacks to more than 6 MB', 'bomb', () => bomb(6_000_001)],
    [
      'the same when it says that it is small',
      'damaged',
      () => forged(bomb(6_000_001), 6_000_001, 1_000),
    ],
    [
      'parts that are too much together',
      'bomb',
      () =>
        zipped({
          ...wordFile(' '.repeat(5_900_000)),
          'word/styles.xml': new Uint8Array(5_900_000),
        }),
    ],
    [
      'more parts than any file has',
      'bomb',
      () =>
        zipped({
          ...wordFile(''),
          ...Object.fromEntries(Array.from({ length: 5_001 }, (_, n) => [`x${n}`, ''])),
        }),
    ],
    ['20,000 nested elements', 'damaged', () => word('<w:sdt>'.repeat(20_000))],
    ['more elements than a book has', 'bomb', () => word('<w:p/>'.repeat(250_001))],
    [
      'more attributes than a book has',
      'bomb',
      () => word('<w:p a="1" b="2" c="3"/>'.repeat(170_000)),
    ],
    [
      'entities of its own',
      'damaged',
      () =>
        zipped({
          ...wordFile(''),
          'word/document.xml': '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>',
        }),
    ],
    ['a note that is brought in again and again', 'damaged', () => word(reference(2).repeat(2))],
    [
      'more attributes than any element has',
      'damaged',
      () => word(`<w:p ${Array.from({ length: 500 }, (_, n) => `a${n}="1"`).join(' ')}/>`),
    ],
    [
      'a document that is cut off',
      'damaged',
      () => word(paragraph('9:00 Welcome')).subarray(0, 900),
    ],
    [
      'XML that is none',
      'damaged',
      () => zipped({ ...wordFile(''), 'word/document.xml': '<w:document' }),
    ],
    ['slides', 'slides', () => zipped({ 'ppt/presentation.xml': '<x/>' })],
    [
      'an OpenDocument text',
      'open-document',
      () => zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
    ],
    ['any other archive', 'archive', () => zipped({ 'agenda.txt': '9:00 Welcome' })],
  ])('%s', async (_, code, bytes) => expect(await refusal(bytes())).toBe(code))
})
