/** What floats above a page. */
export const FLOATING =
  '.ui-positioner, .ui-backdrop, .ui-toast, [role=dialog], [role=alertdialog], [role=menu]'

/** Where an element stands, as `section.mod-now > div.mod-title > span`. */
export function nameOf(element: Element): string {
  const place: string[] = []
  for (let at: Element | null = element; at && place.length < 3; at = at.parentElement) {
    const name = at.getAttribute('class')?.trim().split(/\s+/)[0]
    place.unshift(name ? `${at.localName}.${name}` : at.localName)
  }
  return place.join(' > ')
}

/** A text in quotation marks, its first 40 characters. */
export function said(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`
}

/** Whether it floats above the page: a menu, a dialog. */
export function floats(element: Element): boolean {
  return element.closest(FLOATING) !== null
}

/** The element whose lines a text belongs to. */
export function blockOf(element: Element): Element {
  const { display } = getComputedStyle(element)
  const up = element.parentElement
  return up !== null && (display === 'inline' || display === 'contents') ? blockOf(up) : element
}

/** Whether an overflow is scrolled by people. */
export const scrollsBy = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll'

/** Whether it stands where it is while the page is scrolled. */
export function isFixed(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (getComputedStyle(at).position === 'fixed') return true
  }
  return false
}

/** Whether one is inside the other. */
export function related(a: Element, b: Element): boolean {
  return a.contains(b) || b.contains(a)
}

/** Whether it is there for screen readers alone. */
function isForReaders(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { clipPath, overflowX } = getComputedStyle(at)
    const { width, height } = at.getBoundingClientRect()
    if (clipPath === 'inset(50%)') return true
    if (overflowX !== 'visible' && width <= 1 && height <= 1) return true
  }
  return false
}

/** Whether people see it, if nothing covers it. */
export function isSeen(element: Element): boolean {
  return (
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !isForReaders(element)
  )
}

const holdsPlaced = ({ position, transform, containerType }: CSSStyleDeclaration) =>
  position !== 'static' || transform !== 'none' || containerType !== 'normal'

/** The elements that clip this one, from the inside out; a placed element is clipped from its own ground on. */
export function clippersOf(element: Element): readonly Element[] {
  const found: Element[] = []
  let placed = false
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    const style = getComputedStyle(at)
    if (placed && !holdsPlaced(style)) continue
    if (style.overflowX !== 'visible' || style.overflowY !== 'visible') found.push(at)
    if (style.position === 'fixed') break
    placed = style.position === 'absolute'
  }
  return found
}

/** The bar that an element stands on: it keeps its place while what is under it can be scrolled from there. */
export function barOf(element: Element): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { position } = getComputedStyle(at)
    if (position === 'sticky' || position === 'fixed') return at
  }
  return null
}

/** Whether the page or a part of it that holds this element can be scrolled up or down. */
function isInScrolling(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.scrollHeight <= at.clientHeight + 1) continue
    if (at === document.documentElement || /auto|scroll/.test(getComputedStyle(at).overflowY)) {
      return true
    }
  }
  return false
}

/** Whether one is a bar that keeps its place, and the other can be scrolled out from under it. */
export function passesUnder(bar: Element, other: Element): boolean {
  return barOf(bar) !== null && isInScrolling(other)
}
