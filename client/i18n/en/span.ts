/** Minutes in texts, as `{{count, span}}`, `{{count, long}}` and `{{count, bare}}` tell them. */
export const span = {
  short: { minutes: '{{count}} min', hours: '{{count}} h', days: '{{count}} days' },
  long: {
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
    hours_one: '{{count}} hour',
    hours_other: '{{count}} hours',
    days: '{{count}} days',
  },
  both: '{{hours}} {{minutes}}',
} as const
