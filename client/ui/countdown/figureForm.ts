import { digitMinutes } from './digitMinutes.ts'

/** How narrow figures must be set: `+12:04`, `1:02:00`, `+1:02:00`. */
export function widthOf(text: string): string {
  if (text.length <= 5) return ''
  if (text.length === 6) return 'is-wide'
  return text.length === 7 ? 'is-wide is-hours' : 'is-wide is-widest'
}

/** Figures that are set in the same way and can be written over one another: a figure as a 0, and minutes where they are shown alone. */
export function formOf(text: string): string {
  const form = text.replace(/\d/g, '0')
  return widthOf(text) === '' ? form : `${form} ${digitMinutes(text)}`
}
