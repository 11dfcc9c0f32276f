/** From so many minutes on, nobody counts in minutes alone; from a day on, nobody counts them at all. */
const IN_HOURS = 100
const A_DAY = 24 * 60

/**
 * How minutes are told, drift and landing above all: `span` as `4 min`, `long` as `4 minutes`, `bare` as `4` where the words
 * around it say what it is. From 100 on all three are told in hours and minutes, from a day on in days and hours. `figure` is the
 * figure alone, however many they are.
 */
const FORMS = ['span', 'long', 'bare', 'figure'] as const
type SpanForm = (typeof FORMS)[number]

/** Says words of the language that minutes are told in. */
type Say = (
  key: string,
  facts: { readonly [name: string]: unknown; readonly count?: number },
) => string

/** Whether a gap of a text asks for minutes in one of these forms. */
export function isSpanForm(form: string): form is SpanForm {
  return FORMS.some((one) => one === form)
}

/** Minutes as a figure, the same on every screen: whole ones, and halves as `8½` and `½`; anything finer as the number is. */
export function minutesFigure(minutes: number): string {
  const whole = Math.floor(minutes)
  if (minutes - whole !== 0.5) return String(minutes)
  return whole === 0 ? '½' : `${whole}½`
}

/** The larger unit, and the smaller where any of that is left over. */
function inTwo(larger: string, smaller: string | null, say: Say): string {
  return smaller === null ? larger : say('span.both', { larger, smaller })
}

/** Minutes in a form, in the words that `say` has for them. */
export function spanText(form: SpanForm, minutes: number, say: Say): string {
  const kind = form === 'long' ? 'long' : 'short'
  const told = (unit: 'minutes' | 'hours' | 'days', count: number) =>
    count === 0 ? null : say(`span.${kind}.${unit}`, { count })
  if (form === 'figure' || (form === 'bare' && minutes < IN_HOURS)) return minutesFigure(minutes)
  if (minutes < IN_HOURS) return say(`span.${kind}.minutes`, { count: minutes })
  const hours = Math.floor(minutes / 60)
  if (minutes < A_DAY) return inTwo(told('hours', hours) ?? '', told('minutes', minutes % 60), say)
  return inTwo(told('days', Math.floor(hours / 24)) ?? '', told('hours', hours % 24), say)
}
