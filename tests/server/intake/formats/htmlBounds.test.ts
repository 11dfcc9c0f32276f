import { expect, test } from 'vitest'
import { htmlDocument } from '../../../../server/intake/formats/html/htmlDocument.ts'
import { readsWithoutEnd } from './withoutEnd.ts'

// Of 500 kB each in the long run.
readsWithoutEnd(30_000)

test.each(['div', 'span', 'table', 'ul', 'blockquote'])(
  '20,000 nested %s hold their text',
  (name) => {
    const deep = `${`<${name}>`.repeat(20_000)}10:00 Welcome${`</${name}>`.repeat(20_000)}`
    expect(htmlDocument(`<p>a</p>${deep}<p>b</p>`).lines).toEqual(['a', '10:00 Welcome', 'b'])
  },
)

test('cells that span more than any agenda take no more room than one', () => {
  const row = '<tr><td colspan=1000000 rowspan=1000000>a<td>b'
  const [block] = htmlDocument(`<table>${row.repeat(50)}</table>`).blocks
  const widths = block?.type === 'table' ? block.rows.map(({ cells }) => cells.length) : []
  expect(Math.max(...widths)).toBeLessThanOrEqual(60)
})
