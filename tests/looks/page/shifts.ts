import type { Box } from './box.ts'
import { isSeen, nameOf, said } from './elements.ts'

type Moved = {
  readonly node: Node | null
  readonly previousRect: DOMRectReadOnly
  readonly currentRect: DOMRectReadOnly
}
type Shift = PerformanceEntry & { readonly sources: readonly Moved[] }

const isShift = (entry: PerformanceEntry): entry is Shift => entry.entryType === 'layout-shift'

const elementOf = (node: Node | null): Element | null =>
  node instanceof Element ? node : (node?.parentElement ?? null)

/** Figures that are fewer than before begin further right; those that are left stand where they stood. */
function keepsFigures({ node, previousRect, currentRect }: Moved): boolean {
  const same = (side: 'right' | 'top' | 'bottom') =>
    Math.abs(previousRect[side] - currentRect[side]) < 1
  return (
    elementOf(node)?.closest('[data-figures]') !== null &&
    same('right') &&
    same('top') &&
    same('bottom')
  )
}

/** A phase fills more than the one before it: what is filled grows round where it was, and the words on it are watched by themselves. */
const growsInPlace = ({ previousRect: before, currentRect: now }: Moved) =>
  now.left <= before.left &&
  now.top <= before.top &&
  now.right >= before.right &&
  now.bottom >= before.bottom

const corner = ({ left, top, right, bottom }: DOMRectReadOnly) =>
  [left, top, right, bottom].map(Math.round).join(' ')

function placeOf(node: Node): Box {
  const range = document.createRange()
  range.selectNodeContents(node)
  const { left, top, right, bottom } = range.getBoundingClientRect()
  return { left, top, right, bottom }
}

type Placed = { readonly element: Element; readonly text: string; readonly box: Box }

/** Where every text of the page is, figures that run aside. */
function placedTexts(): ReadonlyMap<Node, Placed> {
  const found = new Map<Node, Placed>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.textContent?.trim() ?? ''
    if (element === null || text === '' || element.closest('[data-figures]') || !isSeen(element)) {
      continue
    }
    found.set(node, { element, text, box: placeOf(node) })
  }
  return found
}

/** Texts that say what they said and are somewhere else. */
function movedTexts(before: ReadonlyMap<Node, Placed>): readonly string[] {
  const now = placedTexts()
  return [...before].flatMap(([node, was]) => {
    const is = now.get(node)
    if (is === undefined || is.text !== was.text) return []
    const far = Math.max(Math.abs(is.box.left - was.box.left), Math.abs(is.box.top - was.box.top))
    return far < 1 ? [] : [`${said(is.text)} in ${nameOf(is.element)}: ${far.toFixed(0)} px away`]
  })
}

/** Writes down, from now on, what moves on this page without being moved by anybody. */
export function watchShifts(): () => readonly string[] {
  const seen: string[] = []
  const before = placedTexts()
  const note = (entries: readonly PerformanceEntry[]) => {
    for (const { sources } of entries.filter(isShift)) {
      for (const moved of sources.filter((one) => !(keepsFigures(one) || growsInPlace(one)))) {
        const element = elementOf(moved.node)
        const what = element === null ? 'something that went' : nameOf(element)
        seen.push(`${what}: ${corner(moved.previousRect)} → ${corner(moved.currentRect)}`)
      }
    }
  }
  const observer = new PerformanceObserver((list) => note(list.getEntries()))
  observer.observe({ type: 'layout-shift' })
  return () => {
    note(observer.takeRecords())
    observer.disconnect()
    return [...seen, ...movedTexts(before)]
  }
}
