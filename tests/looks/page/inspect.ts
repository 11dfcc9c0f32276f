import axe from 'axe-core'
import { type Box, boxOf, isThere, meet } from './box.ts'
import { type Cut, cutsOf, UNSEEN } from './cuts.ts'
import {
  barOf,
  blockOf,
  clippersOf,
  floats,
  isSeen,
  nameOf,
  passesUnder,
  related,
  said,
} from './elements.ts'
import { focusStop, roundFaults } from './focus.ts'
import { type Ink, inkOnPage } from './ink.ts'
import { tellScrolling } from './scrolling.ts'
import { watchShifts } from './shifts.ts'
import { beginningFaults, sideFaults } from './sides.ts'
import { TARGETS, tellTargets } from './targets.ts'

/** Where focus is turned back at the ends of a menu; nobody hears or sees them. */
const GUARDS = ['[data-base-ui-focus-guard]']

/** A menu belongs to the button that opened it, wherever it stands in the page. */
const isMenu = (id: string, target: string) =>
  id === 'region' && document.querySelector(target)?.closest('.ui-positioner') !== null

/** Where the reader's own colours take the place of the page's, the page answers only for what keeps its own. */
const isForced = (id: string, target: string) => {
  const element = document.querySelector(target)
  if (id !== 'color-contrast' || element === null) return false
  const keepsOwn = getComputedStyle(element).getPropertyValue('forced-color-adjust') === 'none'
  return matchMedia('(forced-colors: active)').matches && !keepsOwn
}

/** Everything axe finds on the page as it stands, in words. */
async function accessFaults(): Promise<readonly string[]> {
  const { violations } = await axe.run({ exclude: GUARDS }, { resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .map(({ target, failureSummary = '' }) => ({ at: target.join(' '), failureSummary }))
      .filter(({ at }) => !isMenu(id, at) && !isForced(id, at))
      .slice(0, 4)
      .map(({ at, failureSummary }) => {
        const why = failureSummary.split('\n').slice(1, 3).join(' ').trim()
        return `axe ${id}: ${at}: ${why}`
      }),
  )
}

/** Whether one sees through an element at all. */
function isOpaque(element: Element): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(element)
  const clear = /^rgba\(.*, 0\)$|^transparent$|\/ 0\)$/.test(backgroundColor)
  return !clear || backgroundImage !== 'none'
}

/** Whether an element itself is there, and not only the larger surface on which it can be pressed. */
function isAt(element: Element, x: number, y: number): boolean {
  const { left, top, right, bottom } = boxOf(element)
  return x >= left && x <= right && y >= top && y <= bottom
}

/** What lies over the middle of a line, does not belong to it, and cannot be seen through. */
function coverOf({ box, element }: Ink): Element | null {
  const x = (box.left + box.right) / 2
  const y = (box.top + box.bottom) / 2
  const stack = document.elementsFromPoint(x, y)
  const below = stack.findIndex((one) => related(one, element))
  return stack.slice(0, Math.max(0, below)).find((one) => isOpaque(one) && isAt(one, x, y)) ?? null
}

/** Lines that nothing covers; covering by a menu or a dialog, or by a bar that one can scroll away from, is no fault. */
function uncovered(seen: readonly Ink[], tell: (fault: string) => void): readonly Ink[] {
  return seen.filter((line) => {
    const cover = coverOf(line)
    if (cover === null) return true
    const byPurpose = (floats(cover) && !floats(line.element)) || passesUnder(cover, line.element)
    if (!byPurpose)
      tell(`covered by ${nameOf(cover)}: ${said(line.text)} in ${nameOf(line.element)}`)
    return false
  })
}

/** Whether one stands on a bar that nothing shows through, and the other can be scrolled out from under it. */
function isBarOver(one: Element, other: Element): boolean {
  const bar = barOf(one)
  return bar !== null && isOpaque(bar) && passesUnder(one, other)
}

/** Lines that run into one another. */
function tellOverlaps(seen: readonly Ink[], tell: (fault: string) => void): void {
  const apart = (a: Ink, b: Ink) =>
    related(a.element, b.element) ||
    floats(a.element) !== floats(b.element) ||
    isBarOver(a.element, b.element) ||
    isBarOver(b.element, a.element)
  for (const [at, a] of seen.entries()) {
    for (const b of seen.slice(at + 1)) {
      // Few do, and that is asked sooner than the rest.
      if (!meets(a.box, b.box) || apart(a, b)) continue
      const [one, other] = [a, b].map(({ text, element }) => `${said(text)} in ${nameOf(element)}`)
      tell(`overlap: ${one} and ${other}`)
    }
  }
}

const meets = (a: Box, b: Box) => isThere(meet(a, b), 1.5)

/** Figures from this size on stand alone: nothing comes into their place, in px. */
const LARGE = 40
/** Round forms reach a little past the line that digits stand on, in px. */
const ROUND = 2

const isLarge = ({ element }: Ink) =>
  element.closest('[data-figures]') !== null &&
  Number.parseFloat(getComputedStyle(element).fontSize) >= LARGE

/** The room of a line of words: as broad as its block, since the next words there may be longer. */
function roomOf({ element, box }: Ink): Box {
  const block = boxOf(blockOf(element))
  return { ...box, left: Math.min(box.left, block.left), right: Math.max(box.right, block.right) }
}

/** What is seen of an element: what is scrolled away lies under nothing. */
const shownOf = (element: Element): Box =>
  clippersOf(element).map(boxOf).reduce(meet, boxOf(element))

/** Large figures that reach into the lines of words beside them, or over what is pressed. */
function tellFigures(seen: readonly Ink[], tell: (fault: string) => void): void {
  const figures = seen.filter(isLarge)
  const words = seen.filter((line) => !isLarge(line))
  const targets = [...document.querySelectorAll(TARGETS)].filter(isSeen)
  for (const figure of figures) {
    const apart = (other: Element) =>
      related(figure.element, other) || floats(figure.element) !== floats(other)
    const over = (box: Box) => isThere(meet(figure.box, box), ROUND)
    const found = [
      ...words
        .filter((line) => !apart(line.element) && over(roomOf(line)))
        .map(({ text, element }) => `${said(text)} in ${nameOf(element)}`),
      ...targets.filter((one) => !apart(one) && over(shownOf(one))).map(nameOf),
    ]
    for (const what of found) tell(`figures over words: ${said(figure.text)} over ${what}`)
  }
}

/** Why a line that is cut like this is badly cut; null where it can be scrolled to, or ends in an ellipsis. */
function badCut({ element }: Ink, { by, x, y, further, left }: Cut): string | null {
  if (by === null) return 'off the screen'
  const { textOverflow, webkitLineClamp } = getComputedStyle(by)
  const ends = textOverflow === 'ellipsis' && blockOf(element) === by
  if (x > UNSEEN && !(further.x || ends)) return `cut by ${nameOf(by)}, ${x.toFixed(0)} px in width`
  if (y <= UNSEEN || further.y) return null
  // After so many lines comes an ellipsis; each line before it is whole, and those after it are gone.
  if (webkitLineClamp !== 'none' && left <= UNSEEN) return null
  return `cut by ${nameOf(by)}, ${y.toFixed(0)} px in height`
}

/** What is seen of a line (null: nothing); tells of it where it is sliced, lost or off the screen. */
function seenOf(line: Ink, tell: (fault: string) => void): Box | null {
  const { element, text, box } = line
  const { seen, cuts } = cutsOf(element, box)
  for (const cut of cuts) {
    const why = badCut(line, cut)
    if (why !== null) tell(`${why}: ${said(text)} in ${nameOf(element)}`)
  }
  return seen
}

/** Whether all of it is inside of the window and of everything that clips it, as the page opens. */
function isWhole(element: Element): boolean {
  const box = boxOf(element)
  const inWindow =
    box.left >= -1 && box.top >= -1 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1
  return inWindow && cutsOf(element, box).cuts.length === 0
}

/** What a screen is for and is not whole in sight without scrolling: these elements, as far as they are there. */
function firstFaults(firsts: readonly string[]): readonly string[] {
  return firsts.flatMap((selector) =>
    [...document.querySelectorAll(selector)]
      .filter((one) => isSeen(one) && boxOf(one).right > boxOf(one).left && !isWhole(one))
      .map((one) => `not in sight: ${said((one.textContent ?? '').trim())} in ${nameOf(one)}`),
  )
}

/** The height of a digit of the board, as a part of its font size. */
const DIGIT_HEIGHT = 0.686

/** How high the countdown's digits stand, as a part of the screen's short side; null where there are none. */
function digitShare(): number | null {
  const digits = document.querySelector('[data-testid=digits]')
  if (digits === null || !/\d/.test(digits.textContent ?? '')) return null
  const size = Number.parseFloat(getComputedStyle(digits).fontSize)
  return (size * DIGIT_HEIGHT) / Math.min(innerWidth, innerHeight)
}

/** What is wrong with how the page is laid out, in words: wider than the screen, cut, covered, overlapping, too small. */
function layoutFaults(touch: boolean): readonly string[] {
  const faults = new Set<string>()
  const tell = (fault: string) => void faults.add(fault)
  const { scrollWidth } = document.documentElement
  if (scrollWidth > innerWidth + 1) {
    tell(`the page is ${scrollWidth - innerWidth} px wider than the screen`)
  }
  const lines = inkOnPage()
  const seen = lines.flatMap((line) => {
    const box = seenOf(line, tell)
    return box === null ? [] : [{ ...line, box }]
  })
  const bare = uncovered(seen, tell)
  tellOverlaps(bare, tell)
  tellFigures(bare, tell)
  tellScrolling(lines, tell)
  tellTargets(touch, tell)
  return [...faults]
}

/** What the browser is asked for about a page. */
export type Inspection = {
  readonly layoutFaults: typeof layoutFaults
  readonly firstFaults: typeof firstFaults
  readonly accessFaults: typeof accessFaults
  readonly digitShare: typeof digitShare
  readonly watchShifts: typeof watchShifts
  readonly focusStop: typeof focusStop
  readonly roundFaults: typeof roundFaults
  readonly sideFaults: typeof sideFaults
  readonly beginningFaults: typeof beginningFaults
}

declare global {
  interface Window {
    inspection: Inspection
  }
}

window.inspection = {
  layoutFaults,
  firstFaults,
  accessFaults,
  digitShare,
  watchShifts,
  focusStop,
  roundFaults,
  sideFaults,
  beginningFaults,
}
