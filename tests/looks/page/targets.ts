import { type Box, boxOf, height, isThere, meet, width } from './box.ts'
import { cutsOf, UNSEEN } from './cuts.ts'
import { clippersOf, floats, isSeen, nameOf, passesUnder, related, said } from './elements.ts'

/** What is pressed or typed in. */
export const TARGETS =
  'button, a[href], input, select, textarea, [role=button], [role=menuitem], [role=option]'
const NO_TARGETS = ':disabled, [data-base-ui-focus-guard], [aria-hidden=true], [tabindex="-1"]'

/** The least side of what is pressed, in px: by a finger, by a mouse. */
const LEAST = { touch: 44, mouse: 24 } as const

type Target = {
  readonly element: Element
  readonly box: Box
  /** What of it is not clipped. */
  readonly on: Box
  readonly whole: boolean
}

/** Everything that can be pressed and is on the screen, at least in part. */
function targetsOnScreen(): readonly Target[] {
  return [...document.querySelectorAll(TARGETS)].flatMap((element) => {
    if (!isSeen(element) || element.matches(NO_TARGETS)) return []
    const box = boxOf(element)
    const frames = [{ left: 0, top: 0, right: innerWidth, bottom: innerHeight }]
    const on = [...frames, ...clippersOf(element).map(boxOf)].reduce(meet, box)
    const whole = width(on) >= width(box) - 1 && height(on) >= height(box) - 1
    return isThere(on) ? [{ element, box, on, whole }] : []
  })
}

/** What lies on a target this far from its middle; null where that is off the screen. */
function onTop({ box }: Target, dx: number, dy: number): Element | null {
  return document.elementFromPoint((box.left + box.right) / 2 + dx, (box.top + box.bottom) / 2 + dy)
}

/** Whether a press this far from the middle of a target reaches it. */
function hits(target: Target, dx: number, dy: number): boolean {
  const { element } = target
  const at = onTop(target, dx, dy)
  // Off the screen: what stands at its edge goes on there.
  if (at === null) return true
  // What a menu covers for the moment is as large as ever, and so is what can be scrolled out from under a bar.
  const covered = (floats(at) && !floats(element)) || passesUnder(at, element)
  return covered || related(at, element) || at.closest('label')?.contains(element) === true
}

function isInText({ element }: Target): boolean {
  return element.localName === 'a' && getComputedStyle(element).display === 'inline'
}

function isLarge(target: Target, least: number): boolean {
  const half = least / 2 - 1
  const sides = [
    [0, -half],
    [0, half],
    [-half, 0],
    [half, 0],
  ] as const
  // The pane that closes a menu lies on all that the menu leaves free, and goes with it.
  const isPane = (dx: number, dy: number) =>
    onTop(target, dx, dy)?.closest('[data-base-ui-portal]') != null
  return sides.every(([dx, dy]) => hits(target, dx, dy) || isPane(dx, dy))
}

function isTight({ element }: Target): boolean {
  return (
    element.localName === 'button' &&
    element.scrollWidth > element.clientWidth + 1 &&
    getComputedStyle(element).textOverflow !== 'ellipsis'
  )
}

function wordsOf(element: Element): string {
  const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
  return `${said(words.trim())} in ${nameOf(element)}`
}

/** What is pressed and lies, if only in part, where nobody can bring it into view. */
function tellCut(tell: (fault: string) => void): void {
  for (const element of document.querySelectorAll(TARGETS)) {
    if (!isSeen(element) || element.matches(NO_TARGETS)) continue
    const lost = cutsOf(element, boxOf(element)).cuts.some(
      ({ x, y, further }) => (x > UNSEEN && !further.x) || (y > UNSEEN && !further.y),
    )
    if (lost) tell(`cut off: ${wordsOf(element)}`)
  }
}

function tellTarget(target: Target, least: number, tell: (fault: string) => void): void {
  const { element, box, whole } = target
  if (!whole || !hits(target, 0, 0)) return
  const what = wordsOf(element)
  if (!isInText(target) && !isLarge(target, least)) {
    const size = `${width(box).toFixed(0)} × ${height(box).toFixed(0)}`
    tell(`small target: ${what}, ${size}, less than ${least}`)
  }
  if (isTight(target)) tell(`too narrow for its words: ${what}`)
}

/** Targets too small for a finger or a mouse, too narrow for their words, or on top of one another. */
export function tellTargets(touch: boolean, tell: (fault: string) => void): void {
  tellCut(tell)
  const targets = targetsOnScreen()
  for (const [at, a] of targets.entries()) {
    tellTarget(a, touch ? LEAST.touch : LEAST.mouse, tell)
    for (const b of targets.slice(at + 1)) {
      if (!isThere(meet(a.on, b.on), 1)) continue
      const apart =
        related(a.element, b.element) ||
        floats(a.element) !== floats(b.element) ||
        passesUnder(a.element, b.element) ||
        passesUnder(b.element, a.element)
      if (!apart) tell(`targets on one another: ${nameOf(a.element)} and ${nameOf(b.element)}`)
    }
  }
}
