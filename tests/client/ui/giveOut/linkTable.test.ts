import { expect, test } from 'vitest'
import { tableHtml, tableText } from '../../../../client/ui/giveOut/CopyLinks.tsx'

const TABLE = {
  head: ['Name', 'Link'],
  rows: [
    ['=1+1', 'https://rostrum.example/#s.l.t'],
    ['@home', '-'],
    ["O'Brien\tand\nothers", '+49'],
    ['<b>"A" & B</b>', 'x'],
  ],
}

test('is text with tabs, in which no cell breaks a line or is a formula, and a page in which nothing is markup', () => {
  expect(tableText(TABLE).split('\n')).toEqual([
    'Name\tLink',
    "'=1+1\thttps://rostrum.example/#s.l.t",
    "'@home\t'-",
    "O'Brien and others\t'+49",
    '<b>"A" & B</b>\tx',
  ])
  const html = tableHtml(TABLE)
  expect(html).toContain('<th>Name</th><th>Link</th>')
  expect(html).toContain("<td>'=1+1</td>")
  expect(html).toContain('<td>&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;</td>')
})
