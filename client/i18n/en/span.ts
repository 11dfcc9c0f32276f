/** Minutes in texts, as `{{count, span}}`, `{{count, long}}` and `{{count, bare}}` tell them. */
export const span = {
  short: {
    minutes: '{{count, figure}} min',
    hours: '{{count}} h',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
  },
  long: {
    minutes_one: '{{count, figure}} minute',
    minutes_other: '{{count, figure}} minutes',
    hours_one: '{{count}} hour',
    hours_other: '{{count}} hours',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
  },
  both: '{{larger}} {{smaller}}',
} as const
