import { accessFaults } from './access.ts'
import { tellFigures } from './figures.ts'
import { firstFaults } from './firsts.ts'
import { focusStop, roundFaults } from './focus.ts'
import { inkOnPage } from './ink.ts'
import { tellOverlaps, uncovered } from './overlaps.ts'
import { tellScrolling } from './scrolling.ts'
import { watchShifts } from './shifts.ts'
import { beginningFaults, sideFaults } from './sides.ts'
import { seenOf } from './slices.ts'
import { tellTargets } from './targets.ts'

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
