import type { i18n } from 'i18next'

/** From so many minutes on, nobody counts in minutes alone. */
const IN_HOURS = 100

/**
 * How whole minutes are told, drift and landing above all: `span` as `4 min`, `long` as `4 minutes`, `bare` as `4` where the
 * words around it say what it is. From 100 on all three are told in hours and minutes.
 */
const FORMS = ['span', 'long', 'bare'] as const
export type SpanForm = (typeof FORMS)[number]

/** Whole minutes in a form and a language. */
function told({ t }: i18n, form: SpanForm, minutes: number, lng: string): string {
  const kind = form === 'long' ? 'long' : 'short'
  if (minutes < IN_HOURS)
    return form === 'bare' ? String(minutes) : t(`span.${kind}.minutes`, { lng, count: minutes })
  const hours = t(`span.${kind}.hours`, { lng, count: Math.floor(minutes / 60) })
  const rest = minutes % 60
  if (rest === 0) return hours
  return t('span.both', { lng, hours, minutes: t(`span.${kind}.minutes`, { lng, count: rest }) })
}

/** Teaches an instance these forms: `{{count, span}}` in its texts. */
export function tellSpans(instance: i18n): void {
  for (const form of FORMS)
    instance.services.formatter?.add(form, (minutes, lng) =>
      told(instance, form, Number(minutes), lng ?? instance.language),
    )
}
