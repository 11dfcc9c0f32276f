import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { copiesOf } from '../../../../client/ui/miniature/Picture.tsx'

/** What a test reads of a copy; the page of the tests cannot make sheets. */
class Copy {
  text = ''
  replaceSync(text: string) {
    this.text = text
  }
}

beforeEach(() => vi.stubGlobal('CSSStyleSheet', Copy))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  document.head.replaceChildren()
})

/** Gives the page a sheet with these rules. */
function addSheet(rules: string): CSSStyleSheet | null {
  const style = document.createElement('style')
  style.textContent = rules
  document.head.append(style)
  return style.sheet
}

it('copies each sheet once, without its faces', () => {
  addSheet('a { color: red; } @font-face { font-family: "Board"; } b { color: blue; }')
  const [copy] = copiesOf(document.styleSheets)
  expect(copy).toMatchObject({ text: 'a { color: red; }\nb { color: blue; }' })
  expect(copiesOf(document.styleSheets)[0]).toBe(copy)
})

it('leaves out a sheet that did not come while the connection was lost, and copies it once it has', () => {
  const late = addSheet('c { color: red; }')
  addSheet('a { color: blue; }')
  if (late === null) throw new Error('the page took no sheet')
  const reading = vi.spyOn(late, 'cssRules', 'get').mockImplementation(() => {
    throw new DOMException('Cannot access rules', 'SecurityError')
  })
  expect(copiesOf(document.styleSheets)).toMatchObject([{ text: 'a { color: blue; }' }])
  reading.mockRestore()
  expect(copiesOf(document.styleSheets)).toHaveLength(2)
})
