import { type Box, boxOf, height, width } from './box.ts'
import { clippersOf, isSeen, nameOf, said } from './elements.ts'

/** Where the keyboard stands: the element, by its number on this page, and what is wrong with this stop, in words. */
export type Stop = { readonly at: number; readonly faults: readonly string[] }

/** The least width of what shows where the keyboard is, in px. */
const LEAST_OUTLINE = 2
const STOPS =
  'button, a[href], input, select, textarea, summary, [tabindex]:not([tabindex="-1"]), [contenteditable=true]'
const NO_STOPS = ':disabled, [tabindex="-1"], [data-base-ui-focus-guard], [type=hidden]'

const known: Element[] = []
let last: Element | null = null

function numberOf(element: Element): number {
  const at = known.indexOf(element)
  return at < 0 ? known.push(element) - 1 : at
}

const isActive = (at: Element | null): at is Element =>
  at !== null && at !== document.body && at !== document.documentElement

const whatIs = (element: Element) =>
  `${said((element.textContent ?? '').trim())} in ${nameOf(element)}`

/** Whoever shows the outline: the element itself, or its row, label or frame. */
function outlineOf(element: Element): { readonly by: Element; readonly reach: number } | null {
  for (const by of [element, element.parentElement, element.closest('label, tr')]) {
    if (by === null) continue
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(by)
    const wide = Number.parseFloat(outlineWidth)
    const seen = outlineStyle !== 'none' && !/, 0\)$|transparent/.test(outlineColor)
    if (seen && wide >= LEAST_OUTLINE) return { by, reach: wide + Number.parseFloat(outlineOffset) }
  }
  return null
}

/** Sides on which an outline lies outside of what clips it, or of the screen. */
function sidesLost(by: Element, reach: number): readonly string[] {
  const { left, top, right, bottom } = boxOf(by)
  const screen: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
  const clippers = clippersOf(by).filter((one) => one !== by)
  return [screen, ...clippers.map(boxOf)].flatMap((frame) => [
    ...(left - reach < frame.left - 1 ? ['left'] : []),
    ...(right + reach > frame.right + 1 ? ['right'] : []),
    ...(top - reach < frame.top - 1 ? ['top'] : []),
    ...(bottom + reach > frame.bottom + 1 ? ['bottom'] : []),
  ])
}

function indicatorFaults(element: Element): readonly string[] {
  const outline = outlineOf(element)
  if (outline === null) return [`no outline: ${whatIs(element)}`]
  const box = boxOf(outline.by)
  // A part that scrolls may be longer than the screen, and then one sees its outline in part.
  const large = height(box) > innerHeight || width(box) > innerWidth
  const lost = large ? [] : [...new Set(sidesLost(outline.by, outline.reach))]
  return lost.length > 1 ? [`outline cut, ${lost.join(' and ')}: ${whatIs(element)}`] : []
}

/** Whether reading goes from one to the other: to the right on a line, down in a column, or over to a column further right. */
function isForward(from: Box, to: Box): boolean {
  const below = to.top >= from.top + Math.min(height(from), height(to)) / 2
  const above = to.bottom <= from.top + Math.min(height(from), height(to)) / 2
  const right = to.left >= from.left
  return below || (above ? to.left >= from.right - 1 : right)
}

function orderFaults(from: Element | null, to: Element): readonly string[] {
  if (from === null || !from.isConnected || from.contains(to)) return []
  if (isForward(boxOf(from), boxOf(to))) return []
  return [`back from ${whatIs(from)} to ${whatIs(to)}`]
}

/** The stop at which the keyboard is now, seen from the one before it; null on the page as a whole. */
export function focusStop(): Stop | null {
  const element = document.activeElement
  const before = last
  if (!isActive(element)) {
    last = null
    return null
  }
  last = element
  const again = known.includes(element)
  const faults = [...indicatorFaults(element), ...(again ? [] : orderFaults(before, element))]
  return { at: numberOf(element), faults }
}

/** After the whole round: what could be reached and was not. */
export function roundFaults(): readonly string[] {
  const all = [...document.querySelectorAll(STOPS)]
  return all
    .filter((one) => isSeen(one) && !one.matches(NO_STOPS) && !known.includes(one))
    .map((one) => `never reached: ${whatIs(one)}`)
}
