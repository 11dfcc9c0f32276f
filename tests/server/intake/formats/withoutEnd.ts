import { expect, test } from 'vitest'
import { htmlDocument } from '../../../../server/intake/formats/html/htmlDocument.ts'

/** Pieces of pages that open what they never close, or are only begun. */
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

/** Holds that each of these, said again and again until it fills so many bytes, is read to its end; time is held by the limit of a test alone. */
export const readsWithoutEnd = (bytes: number) =>
  test.each(AGAIN_AND_AGAIN)('%j without end is read to its end', (fragment) => {
    const html = fragment.repeat(Math.floor(bytes / fragment.length))
    const { lines, blocks } = htmlDocument(`<table><tr><td>${html}`)
    expect(Array.isArray(lines) && Array.isArray(blocks)).toBe(true)
  })
