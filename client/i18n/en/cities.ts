/** What the places of time zones are called. */
export const city = {
  'Asia/Shanghai': 'Beijing',
  'Asia/Hong_Kong': 'Hong Kong',
  'Asia/Taipei': 'Taipei',
  'Asia/Tokyo': 'Tokyo',
  'Asia/Seoul': 'Seoul',
  'Europe/Berlin': 'Berlin',
  'Europe/London': 'London',
  'Europe/Paris': 'Paris',
  UTC: 'UTC',
} as const
