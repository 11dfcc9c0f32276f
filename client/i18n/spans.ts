/** From so many minutes on, nobody counts in minutes alone. */
const IN_HOURS = 100

/** From so many minutes on, two days, hours say nothing any more: a show of another day was opened. */
const IN_DAYS = 2 * 24 * 60

/**
 * How whole minutes are told, drift and landing above all: `span` as `4 min`, `long` as `4 minutes`, `bare` as `4` where the
 * words around it say what it is. From 100 on all three are told in hours and minutes, from two days on in whole days.
 */
const FORMS = ['span', 'long', 'bare'] as const
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

/** Whole minutes in a form, in the words that `say` has for them. */
export function spanText(form: SpanForm, minutes: number, say: Say): string {
  const kind = form === 'long' ? 'long' : 'short'
  if (minutes < IN_HOURS)
    return form === 'bare' ? String(minutes) : say(`span.${kind}.minutes`, { count: minutes })
  if (minutes >= IN_DAYS)
    return say(`span.${kind}.days`, { count: Math.round(minutes / (24 * 60)) })
  const hours = say(`span.${kind}.hours`, { count: Math.floor(minutes / 60) })
  const rest = minutes % 60
  if (rest === 0) return hours
  return say('span.both', { hours, minutes: say(`span.${kind}.minutes`, { count: rest }) })
}
