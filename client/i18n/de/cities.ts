import type { city as en } from '../en/cities.ts'
import type { Same } from '../shape.ts'

/** What the places of time zones are called. */
export const city: Same<typeof en> = {
  'Asia/Shanghai': 'Peking',
  'Asia/Hong_Kong': 'Hongkong',
  'Asia/Taipei': 'Taipeh',
  'Asia/Tokyo': 'Tokio',
  'Asia/Seoul': 'Seoul',
  'Europe/Berlin': 'Berlin',
  'Europe/London': 'London',
  'Europe/Paris': 'Paris',
  UTC: 'UTC',
}
