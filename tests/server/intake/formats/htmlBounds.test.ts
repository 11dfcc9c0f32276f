import { expect, test } from 'vitest'
import { htmlDocument } from '../../../../server/intake/formats/html/htmlDocument.ts'

/** Each is said again and again until it fills 500 kB; time is held by the limit of a test alone. */
const AGAIN_AND_AGAIN = [
  '<b>',
  '<div>',
  '<p>',
  '<i><p></i>',
  '<a href="https://zoom.us/j/1">a',
  '<a><p>',
  '</x>',
  '<ul><li>',
  '<table>',
  '<table><tr><td>',
  '<tr><td>',
  '<td colspan=99999 rowspan=99999>a',
  '<tr><td rowspan=0 colspan=60>a',
  '<sup>1',
  '<h1>',
  '<pre>\n\n\n',
  '<p style="display:none">',
  '<a b="',
  '&',
  '&#',
  '<!--',
  '<![CDATA[',
  '<script>',
  '\u200d',
  '中\n',
]

test.each(AGAIN_AND_AGAIN)('%j without end is read to its end', (piece) => {
  const html = piece.repeat(Math.floor(500_000 / piece.length))
  const { lines, blocks } = htmlDocument(`<table><tr><td>${html}`)
  expect(Array.isArray(lines) && Array.isArray(blocks)).toBe(true)
})

test.each(['div', 'span', 'table', 'ul', 'blockquote'])(
  'a hundred thousand nested %s hold their text',
  (name) => {
    const deep = `${`<${name}>`.repeat(100_000)}10:00 Welcome${`</${name}>`.repeat(100_000)}`
    expect(htmlDocument(`<p>a</p>${deep}<p>b</p>`).lines).toEqual(['a', '10:00 Welcome', 'b'])
  },
)

test('cells that span more than any agenda take no more room than one', () => {
  const row = '<tr><td colspan=1000000 rowspan=1000000>a<td>b'
  const [block] = htmlDocument(`<table>${row.repeat(50)}</table>`).blocks
  const widths = block?.type === 'table' ? block.rows.map(({ cells }) => cells.length) : []
  expect(Math.max(...widths)).toBeLessThanOrEqual(60)
})
