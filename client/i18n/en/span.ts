/** Minutes in texts, as `{{count, span}}`, `{{count, long}}` and `{{count, bare}}` tell them. */
export const span = {
  short: { minutes: '{{count}} min', hours: '{{count}} h' },
  long: {
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
    hours_one: '{{count}} hour',
    hours_other: '{{count}} hours',
  },
  both: '{{hours}} {{minutes}}',
} as const
