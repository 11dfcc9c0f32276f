/** Returns how narrow digits must be set: `+12:04`, `1:02:00`, `+1:02:00`; undefined if they are few. */
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

/** Returns the form of digits: texts of the same form have the same layout and can replace each other in place. Each digit becomes 0; minutes that are shown alone count too. */
export function formOf(text: string): string {
  const form = text.replace(/\d/g, '0')
  return widthOf(text) === undefined ? form : `${form} ${digitMinutes(text)}`
}

/** Writes other digits of the same form into the page: `12:34` over `12:35`, part by part between the colons. */
export function writeFigures(digits: HTMLElement, text: string): void {
  const figures = digits.firstElementChild
  text.split(':').forEach((part, place) => {
    const written = figures?.childNodes[2 * place]
    if (written !== undefined && written.nodeValue !== part) written.nodeValue = part
  })
}
