import type { span as en } from '../en/span.ts'
import type { Same } from '../shape.ts'

/** Minutes in texts, as `{{count, span}}`, `{{count, long}}` and `{{count, bare}}` tell them. */
export const span: Same<typeof en> = {
  short: {
    minutes: '{{count, figure}} Min.',
    hours: '{{count}} Std.',
    days_one: '{{count}} Tag',
    days_other: '{{count}} Tage',
  },
  long: {
    minutes_one: '{{count, figure}} Minute',
    minutes_other: '{{count, figure}} Minuten',
    hours_one: '{{count}} Stunde',
    hours_other: '{{count}} Stunden',
    days_one: '{{count}} Tag',
    days_other: '{{count}} Tage',
  },
  both: '{{larger}} {{smaller}}',
}
