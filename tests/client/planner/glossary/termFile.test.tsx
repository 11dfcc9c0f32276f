import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { LARGEST, readTermFile } from '../../../../client/views/planner/glossary/terms.ts'

const file = (...parts: (string | Uint8Array<ArrayBuffer>)[]) => new Blob(parts)

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const cell = (...lines: string[]) =>
  `<w:tc>${lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const word = (body: string) => {
  const xml = `<w:document ${W}><w:body>${body}</w:body></w:document>`
  return new Uint8Array(zipSync({ 'word/document.xml': strToU8(xml) }))
}

it('a file of terms is a text in the encodings that spreadsheets write, or a page or Word file with tables', async () => {
  expect(await readTermFile(file('land,土地\n'))).toEqual({ ok: true, text: 'land,土地\n' })
  const gb = new Uint8Array([0xcd, 0xc1, 0xb5, 0xd8])
  expect(await readTermFile(file('land;', gb))).toEqual({ ok: true, text: 'land;土地' })
  const wide = new Uint8Array([0xff, 0xfe, 0x1f, 0x57, 0x30, 0x57])
  expect(await readTermFile(file(wide))).toEqual({ ok: true, text: '土地' })
  const page = '<html><p>Terms</p><table><tr><td>land</td><td>土地</td></tr></table></html>'
  expect(await readTermFile(file(page))).toEqual({ ok: true, text: 'land\t土地' })
  expect(await readTermFile(file('<html><p>Terms</p></html>'))).toEqual({
    ok: false,
    why: 'no-table',
  })
  const table = `<w:p/><w:tbl>${row(cell('English'), cell('中文'))}${row(cell('land', 'ground'), cell('土地'))}</w:tbl>`
  expect(await readTermFile(file(word(table)))).toEqual({
    ok: true,
    text: 'English\t中文\n"land\nground"\t土地',
  })
  expect(await readTermFile(file(word('<w:p/>')))).toEqual({ ok: false, why: 'no-table' })
  expect(await readTermFile(file('PK\u0003\u0004 broken'))).toEqual({ ok: false, why: 'not-text' })
  expect(await readTermFile(file('a\0b'))).toEqual({ ok: false, why: 'not-text' })
  expect(await readTermFile(file('x'.repeat(LARGEST + 1)))).toEqual({ ok: false, why: 'too-large' })
})
