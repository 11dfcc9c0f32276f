const whole = window.getComputedStyle.bind(window)

/** The attributes by which the sheet of jsdom, the only one with rules here, shows or hides an element. */
const DECIDE = ['hidden', 'open', 'popover', 'type'] as const
const values = new Map<string, string>()

/** What floating parts ask of all elements around them, and no element inherits. */
const OWN: ReadonlySet<string> = new Set(
  'overflow overflowX overflowY position transform translate scale rotate perspective filter backdropFilter willChange contain'.split(
    ' ',
  ),
)

const inline = (element: Element, property: string) =>
  element.hasAttribute('style') && 'style' in element
    ? (element.style as CSSStyleDeclaration).getPropertyValue(property)
    : ''

/** A property of an element without a style of its own, computed once for all of its kind. */
function ofKind(element: Element, property: string): string {
  const decide = DECIDE.map((name) => element.getAttribute(name))
  const key = [property, element.localName, ...decide].join()
  const value = values.get(key) ?? String(Reflect.get(whole(element), property) ?? '')
  values.set(key, value)
  return value
}

function displayOf(element: Element): string {
  const own = inline(element, 'display')
  return own === '' ? ofKind(element, 'display') : own
}

/** A property that comes from the nearest element with a style of its own. */
function inherited(element: Element, property: string): string {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    // Hidden rows of tables are collapsed by the sheet.
    if (at.hasAttribute('hidden')) return whole(element).getPropertyValue(property)
    const own = inline(at, property)
    if (own !== '' && own !== 'inherit') return own
  }
  return property === 'visibility' ? 'visible' : 'auto'
}

function quick(element: Element, property: string): string | null {
  if (property === 'display') return displayOf(element)
  // Asked of what a sheet puts before and after an element.
  if (property === 'content') return ''
  if (OWN.has(property) && !element.hasAttribute('style')) return ofKind(element, property)
  if (property === 'visibility') return inherited(element, property)
  return property === 'pointer-events' || property === 'pointerEvents'
    ? inherited(element, 'pointer-events')
    : null
}

/** What every search by role asks of each element, without a look at all rules of a sheet; the whole style only for the rest. */
window.getComputedStyle = (element) =>
  new Proxy({} as CSSStyleDeclaration, {
    get(_, name) {
      if (name === 'getPropertyValue')
        return (asked: string) => quick(element, asked) ?? whole(element).getPropertyValue(asked)
      return (
        (typeof name === 'string' ? quick(element, name) : null) ??
        Reflect.get(whole(element), name)
      )
    },
  })
