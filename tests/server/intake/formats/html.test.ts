import { expect, test } from 'vitest'
import { htmlDocument } from '../../../../server/intake/formats/html/htmlDocument.ts'
import { shape } from './shape.ts'

const read = (html: string) => shape(htmlDocument(html))

test.each([
  ['entities', 'Q&amp;A &ndash; 3&nbsp;min &#x4f1a;&#35758; &lt;b&gt;', ['Q&A – 3 min 会议 <b>']],
  ['spaces of all kinds', 'a\u3000b\u2009c \u00a0 d', ['a b c d']],
  ['signs without width', '10\u200b:00 Wel\u00adcome\u200e \u202enow\ufeff', ['10:00 Welcome now']],
  ['joiners where they belong', 'می\u200cخواهم x\u200dy', ['می\u200cخواهم xy']],
  ['controls', 'a\u0000b\u001b[31mc', ['ab[31mc']],
  ['breaks inside Chinese', '生态\n  修复 and\nmore', ['生态修复 and more']],
  ['line ends', 'a<br>b<br/><br />c<hr>d', ['a', 'b', 'c', 'd']],
  ['parts of a line', 'a<b>b</b><i> c</i> <span>d</span>', ['ab c d']],
  ['notes above the line', '15:00<sup>1</sup> 3<sup>rd</sup> x<sup>[12]</sup>', ['15:00¹ 3rd x¹²']],
  ['blocks', '<div>a<p>b<div>c</div>d</div>e', ['a', 'b', 'c', 'd', 'e']],
  ['terms', '<dl><dt>9:00<dd>Talk<dt>10:00<dd>Break</dl>', ['9:00', 'Talk', '10:00', 'Break']],
  ['elements that cross', '<b>a<p>b</b>c</p>d', ['a', 'bc', 'd']],
  ['ends of nothing', '</div></b>a</p>b</table></td>c', ['a', 'b', 'c']],
])('text: %s', (_, html, lines) => expect(read(html)).toEqual(lines))

test.each([
  '<script>alert("10:00 A")</script>',
  '<style>p { content: "10:00 A" }</style>',
  '<!-- 10:00 A -->',
  '<!--[if mso]><p>10:00 A</p><![endif]-->',
  '<p hidden>10:00 A</p>',
  '<div style="color:red; DISPLAY : none"><p>10:00<div>A</div></div>',
  '<table style="display:none"><tr><td>10:00<td>A</table>',
  '<span style="visibility:hidden">10:00 A</span>',
  '<template><p>10:00 A</p></template>',
  '<iframe srcdoc="10:00 A">10:00 A</iframe>',
  '<select><option>10:00 A</select>',
  '<img alt="10:00 A" src=x onerror="alert(1)">',
])('what is not to be seen is left out: %s', (html) =>
  expect(read(`<p>before</p>${html}<p>after</p>`)).toEqual(['before', 'after']),
)

test('lists have depth, whether they are nested well or not', () => {
  expect(read('<ul><li>a<ul><li>b</ul><li>c</ul>')).toEqual(['- a', '  - b', '- c'])
  expect(read('<ul><li>a</li><ol><li>b</li></ol></ul>')).toEqual(['- a', '  - b'])
})

test('lists: keep their numbers in the lines, but not in the entries', () => {
  const { lines, blocks } = htmlDocument('<ol start=3><li>a<li>b<li value=9>c<li>d</ol>')
  expect(lines).toEqual(['3. a', '4. b', '9. c', '10. d'])
  expect(shape({ lines, blocks })).toEqual(['- a', '- b', '- c', '- d'])
})

test('lists have entries of several lines', () => {
  expect(read('<ul><li><p>a</p><p>b</p></li><li>c</li></ul>')).toEqual(['- a', 'b', '- c'])
})

test.each([
  [
    'spans of rows',
    '<tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e',
    ['| a | b', '| ^a | c', '| d | e'],
  ],
  [
    'spans of columns',
    '<tr><td>a<td colspan=2>b<td>c<tr><td>d<td>e<td>f<td>g',
    ['| a | b |  | c', '| d | e | f | g'],
  ],
  ['both', '<tr><td rowspan=2 colspan=2>a<td>b<tr><td>c', ['| a |  | b', '| ^a |  | c']],
  [
    'a span to the end',
    '<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d',
    ['| a | b', '| ^a | c', '| ^a | d'],
  ],
  ['a span below the table', '<tr><td>x<td rowspan=9>a<tr><td>b', ['| x | a', '| b | ^a']],
  [
    'a span in the last column',
    '<tr><td>x<td>y<td rowspan=2>a<tr><td>b',
    ['| x | y | a', '| b |  | ^a'],
  ],
  ['empty rows', '<tr><td>a<td>b<tr><tr><td><td>&nbsp;<tr><td>c<td>d', ['| a | b', '| c | d']],
  ['rows of heads', '<tr><th>a<th>b<tr><th>c<td>d', ['= a | b', '| c | d']],
  ['no spans at all', '<tr><td colspan=x rowspan=-1>a<td>b', ['| a | b']],
  ['blocks in cells', '<tr><td><h3>a</h3><ul><li>b</ul><td>c', ['| a / - b | c']],
  ['ends that are missing or too many', '<tr><td><div>a</td></div><td>b</tr></tr>', ['| a | b']],
])('tables: %s', (_, rows, lines) => expect(read(`<table>${rows}</table>`)).toEqual(lines))

test('tables that are there for the look of a page give way to what they hold', () => {
  const inner = '<table><tr><td>9:00<td>A<tr><td>10:00<td>B<tr><td>11:00<td>C</table>'
  const rows = ['| 9:00 | A', '| 10:00 | B', '| 11:00 | C']
  expect(read(`<table><tr><td><h2>Day</h2>${inner}</table>`)).toEqual(['## Day', ...rows])
  expect(read(`<table><tr><td>Menu<td>${inner}</table>`)).toEqual(['Menu', ...rows])
  expect(read('<table><tr><td>one<tr><td>two</table>')).toEqual(['one', 'two'])
  const page = '9:00 A<br>'.repeat(400)
  expect(read(`<table><tr><td>Menu<td>${page}</table>`)).toHaveLength(401)
})

test('tables: inside cells become the lines of the cell', () => {
  const inner = '<table><tr><td>x<td>y</table>'
  expect(read(`<table><tr><td>9:00<td>A${inner}<tr><td>10<td>B</table>`)).toEqual([
    '| 9:00 | A / x / y',
    '| 10 | B',
  ])
})

test('tables are made of lines with tabs where every space is meant', () => {
  expect(read('<pre>9:00\tA\n\tMs X\n10:00\tB\n\nend</pre>')).toEqual([
    '| 9:00 | A',
    '|  | Ms X',
    '| 10:00 | B',
    'end',
  ])
})
