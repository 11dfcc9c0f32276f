/** Returns the width of long digits, which need a narrower font (`+12:04`, `1:02:00`, `+1:02:00`); undefined for up to 5 characters. */
export function widthOf(text: string): 'wide' | 'hours' | 'widest' | undefined {
  if (text.length <= 5) return undefined
  if (text.length === 6) return 'wide'
  return text.length === 7 ? 'hours' : 'widest'
}

/** Returns digits in whole minutes without seconds: `+12` for `+12:04`, `62` for `1:02:00`. */
export function digitMinutes(figures: string): string {
  const sign = figures.startsWith('+') ? '+' : ''
  const [minutes = 0, hours = 0] = figures
    .slice(sign.length)
    .split(':')
    .map(Number)
    .reverse()
    .slice(1)
  return `${sign}${hours * 60 + minutes}`
}

/** Returns the form of digits: texts of the same form have the same layout and can replace each other in place. Each digit becomes 0; the form of long digits includes the whole minutes. */
export function formOf(text: string): string {
  const form = text.replace(/\d/g, '0')
  return widthOf(text) === undefined ? form : `${form} ${digitMinutes(text)}`
}

/** Writes other digits of the same form into the page: `12:34` over `12:35`, part by part between the colons. */
export function writeFigures(digits: HTMLElement, text: string): void {
  const figures = digits.firstElementChild
  text.split(':').forEach((part, index) => {
    const node = figures?.childNodes[2 * index]
    if (node !== undefined && node.nodeValue !== part) node.nodeValue = part
  })
}
