/** The shortest spans that are shown in hours and minutes, and in days and hours, in minutes. */
const IN_HOURS = 100
const A_DAY = 24 * 60

/**
 * Forms of minutes: `span` is `4 min`, `long` is `4 minutes`, `bare` is `4`, for texts with a unit. From 100 minutes on all
 * three have hours and minutes, from a day on days and hours. `figure` is always the number alone.
 */
const FORMS = ['span', 'long', 'bare', 'figure'] as const
type SpanForm = (typeof FORMS)[number]

/** Translates keys of `common`. */
type TextOf = (
  key: string,
  facts: { readonly [name: string]: unknown; readonly count?: number },
) => string

/** Whether this is the name of a form of minutes. */
export function isSpanForm(form: string): form is SpanForm {
  return FORMS.some((one) => one === form)
}

/** Formats minutes as a number; halves as `8½` and `½`. */
export function minutesFigure(minutes: number): string {
  const whole = Math.floor(minutes)
  if (minutes - whole !== 0.5) return String(minutes)
  return whole === 0 ? '½' : `${whole}½`
}

/** Formats minutes in a form, with texts from `textOf`. */
export function spanText(form: SpanForm, minutes: number, textOf: TextOf): string {
  if (form === 'figure' || (form === 'bare' && minutes < IN_HOURS)) return minutesFigure(minutes)
  const kind = form === 'long' ? 'long' : 'short'
  if (minutes < IN_HOURS) return textOf(`span.${kind}.minutes`, { count: minutes })
  const hours = Math.floor(minutes / 60)
  const days = Math.floor(hours / 24)
  const units = minutes < A_DAY ? { hours, minutes: minutes % 60 } : { days, hours: hours % 24 }
  const [larger = '', smaller] = Object.entries(units)
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => textOf(`span.${kind}.${unit}`, { count }))
  return smaller === undefined ? larger : textOf('span.both', { larger, smaller })
}
