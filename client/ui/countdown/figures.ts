/** How narrow figures must be set: `+12:04`, `1:02:00`, `+1:02:00`; undefined where they are few. */
export function widthOf(text: string): 'wide' | 'hours' | 'widest' | undefined {
  if (text.length <= 5) return undefined
  if (text.length === 6) return 'wide'
  return text.length === 7 ? 'hours' : 'widest'
}

/** Figures in whole minutes, seconds left out: `+12` of `+12:04`, `62` of `1:02:00`. */
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

/** Figures that are set in the same way and can be written over one another: a figure as a 0, and minutes where they are shown alone. */
export function formOf(text: string): string {
  const form = text.replace(/\d/g, '0')
  return widthOf(text) === undefined ? form : `${form} ${digitMinutes(text)}`
}

/** Writes other figures of the same form into digits in the page: `12:34` over `12:35`, the parts between their colons. */
export function writeFigures(digits: HTMLElement, text: string): void {
  const figures = digits.firstElementChild
  text.split(':').forEach((part, place) => {
    const written = figures?.childNodes[2 * place]
    if (written !== undefined && written.nodeValue !== part) written.nodeValue = part
  })
}
