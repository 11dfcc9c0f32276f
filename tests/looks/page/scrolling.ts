import { boxOf, height, width } from './box.ts'
import { type Cut, cutsOf } from './cuts.ts'
import { isSeen, nameOf, said } from './elements.ts'
import type { Ink } from './ink.ts'
import { TARGETS } from './targets.ts'

/** The sign that a part of a page goes on out of sight: it stands at the foot of that part and says where. */
const SIGN = '.ui-more'
/** The row below a list that names what is out of sight in it. */
const ROW = 'button[data-more]'
/** The least height of a sign that is read, in px. */
const LEAST = 14
/** From this part of the screen's height on, what is as wide as the screen is the page itself, which people scroll unasked. */
const PAGE = 0.75
/** What the frame of a rehearsal takes of a page's width at most, in px. */
const FRAME = 16

const isPage = (part: Element) =>
  width(boxOf(part)) >= innerWidth - FRAME - 1 && height(boxOf(part)) >= innerHeight * PAGE

/** What a person has opened over the page: a menu, a dialog, and the pane that closes them. It goes, and the sign is there again. */
const OPENED = '[role=menu], [role=dialog], [data-base-ui-portal]'

type Hidden = { readonly part: Element; readonly where: 'above' | 'below' | 'beside' }

/** Where of a part that scrolls something is, if it is out of sight. */
function hiddenAt(element: Element, { by, x, y, further, left }: Cut): Hidden | null {
  if (by === null) return null
  const [box, part] = [boxOf(element), boxOf(by)]
  // What is more than half in sight is a sign of the rest of itself.
  if (further.y && y > left) {
    return { part: by, where: box.top < part.top ? 'above' : 'below' }
  }
  return further.x && x > width(box) / 2 ? { part: by, where: 'beside' } : null
}

function hasSign({ part, where }: Hidden): boolean {
  const sign = part.querySelector(`:scope > ${SIGN}[data-${where}=true]`)
  if (sign === null || !isSeen(sign)) return false
  const [at, frame] = [boxOf(sign), boxOf(part)]
  const within = at.bottom <= frame.bottom + 1 && at.top >= frame.top - 1
  const top = document.elementFromPoint((at.left + at.right) / 2, (at.top + at.bottom) / 2)
  return (
    within &&
    height(at) >= LEAST &&
    (top === null || sign.contains(top) || top.closest(OPENED) !== null)
  )
}

/** Whether a sign lies on the beginning of a line, under what is opened over the page: it covers the row that it would cut. */
function isCovered({ left, right, top }: Ink['box'], sign: Element): boolean {
  const layer = sign.closest(OPENED)
  const all = document.elementsFromPoint((left + right) / 2, top + 1)
  const first = all.find((one) => one.closest(OPENED) === layer)
  return first !== undefined && sign.contains(first)
}

/** What the fields of a part show: what is typed in them, or chosen. */
function fieldsIn(part: Element): readonly Ink[] {
  const fields = part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'input, textarea, select',
  )
  return [...fields].flatMap((element) => {
    const chosen = element instanceof HTMLSelectElement ? element.selectedOptions[0]?.text : null
    const text = chosen ?? element.value
    return text === '' ? [] : [{ element, box: boxOf(element), text }]
  })
}

/** The height of a table's head that stays in sight over the rows, in px. */
function headOver(part: Element): number {
  const cell = part.querySelector('thead th')
  const isOver = cell !== null && getComputedStyle(cell).position === 'sticky'
  return isOver ? height(boxOf(cell)) : 0
}

/** Whether a sign names something of its part that is out of sight on that side; a wide one may name it in its own words. */
function namesHidden(sign: Element, part: Element, lines: readonly Ink[]): boolean {
  const frame = boxOf(part)
  const named = sign.textContent.replaceAll(/\s+/g, ' ')
  const edge = frame.top + headOver(part)
  return [...lines, ...fieldsIn(part)].some(({ element, box, text }) => {
    const { top, bottom, right } = box
    const isOut =
      top < edge ||
      bottom > frame.bottom - height(boxOf(sign)) ||
      right > frame.right ||
      isCovered(box, sign)
    return (
      isOut &&
      part.contains(element) &&
      !sign.contains(element) &&
      named.includes(text.replaceAll(/\s+/g, ' ').slice(0, 12))
    )
  })
}

/** Returns the words that a sign cuts: of a line only a part is in sight. */
function cutBy(sign: Element, part: Element, lines: readonly Ink[]): Ink | undefined {
  const edge = boxOf(sign).top
  return lines.find(({ element, box }) => {
    const isCut = box.top < edge - 2 && box.bottom > edge + 2
    if (!isCut || !part.contains(element) || sign.contains(element)) return false
    return !isCovered(box, sign)
  })
}

/** Whether a row below a part names something of it that is out of sight. */
function hasRow(part: Element, lines: readonly Ink[]): boolean {
  const row = part.nextElementSibling
  return row?.matches(ROW) === true && isSeen(row) && namesHidden(row, part, lines)
}

function tellSign(sign: Element, lines: readonly Ink[], tell: (fault: string) => void): void {
  const part = sign.parentElement
  if (part === null) return
  if (!namesHidden(sign, part, lines))
    tell(`a sign that names nothing out of sight in ${nameOf(part)}: ${said(sign.textContent)}`)
  const cut = cutBy(sign, part, lines)
  if (cut !== undefined) tell(`cut by the sign of ${nameOf(part)}: ${said(cut.text)}`)
}

/** Words and controls out of sight in a part that scrolls and does not say so, and signs that name nothing out of sight. */
export function tellScrolling(lines: readonly Ink[], tell: (fault: string) => void): void {
  const told = new Set<string>()
  const look = (element: Element, cuts: readonly Cut[], what: string) => {
    for (const hidden of cuts.flatMap((cut) => hiddenAt(element, cut) ?? [])) {
      const key = `${nameOf(hidden.part)}, ${hidden.where}`
      if (told.has(key) || isPage(hidden.part) || hasSign(hidden)) continue
      if (hasRow(hidden.part, lines)) continue
      told.add(key)
      tell(`hidden without a sign in ${key}: ${what}`)
    }
  }
  for (const { element, box, text } of lines) look(element, cutsOf(element, box).cuts, said(text))
  for (const sign of document.querySelectorAll(SIGN)) if (isSeen(sign)) tellSign(sign, lines, tell)
  for (const target of document.querySelectorAll(TARGETS)) {
    if (isSeen(target)) look(target, cutsOf(target, boxOf(target)).cuts, nameOf(target))
  }
}
