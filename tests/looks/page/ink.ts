import { present } from '../../support/present.ts'
import { type Box, boxOf, isThere } from './box.ts'
import { isSeen } from './elements.ts'

/** One line of a text: where its ink is, not its line height. */
export type Ink = { readonly box: Box; readonly element: Element; readonly text: string }

/** How far ink reaches above and below the middle of its line, in px. */
function reach(pen: CanvasRenderingContext2D, element: Element, text: string) {
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(element)
  pen.font = `${fontWeight} ${fontSize} ${fontFamily}`
  const ink = pen.measureText(text)
  const base = (ink.fontBoundingBoxAscent - ink.fontBoundingBoxDescent) / 2
  return { above: ink.actualBoundingBoxAscent - base, below: ink.actualBoundingBoxDescent + base }
}

function linesOf(node: Node, element: Element, pen: CanvasRenderingContext2D): readonly Ink[] {
  const text = (node.textContent ?? '').trim()
  const { above, below } = reach(pen, element, text)
  const range = document.createRange()
  range.selectNodeContents(node)
  return [...range.getClientRects()].flatMap(({ left, top, right, bottom }) => {
    const middle = (top + bottom) / 2
    const box = { left, right, top: middle - above, bottom: middle + below }
    return isThere(box) ? [{ box, element, text }] : []
  })
}

/** Figures that the sheet writes and no text of the page holds; they stand at the right of their box. */
function drawnFigures(pen: CanvasRenderingContext2D): readonly Ink[] {
  return [...document.querySelectorAll('[data-testid=digits]')].flatMap((element) => {
    const text = /^"(.+)"$/.exec(getComputedStyle(element, '::before').content)?.[1]
    if (text === undefined || !isSeen(element)) return []
    const { above, below } = reach(pen, element, text)
    const { left, top, right, bottom } = boxOf(element)
    const middle = (top + bottom) / 2
    const begin = Math.max(left, right - pen.measureText(text).width)
    const box = { left: begin, right, top: middle - above, bottom: middle + below }
    return [{ box, element, text }]
  })
}

/** Every line of text on the page that is to be seen. */
export function inkOnPage(): readonly Ink[] {
  const pen = present(document.createElement('canvas').getContext('2d'))
  const found: Ink[] = [...drawnFigures(pen)]
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (element && node.textContent?.trim() && isSeen(element)) {
      found.push(...linesOf(node, element, pen))
    }
  }
  return found
}
