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
  'Asia/Singapore': 'Singapur',
  'Asia/Kolkata': 'Kolkata',
  'Europe/Vienna': 'Wien',
  'Europe/Zurich': 'Zürich',
  'Europe/Brussels': 'Brüssel',
  'Europe/Amsterdam': 'Amsterdam',
  'Europe/Rome': 'Rom',
  'Europe/Madrid': 'Madrid',
  'Europe/Lisbon': 'Lissabon',
  'Europe/Warsaw': 'Warschau',
  'Europe/Prague': 'Prag',
  'Europe/Copenhagen': 'Kopenhagen',
  'Europe/Athens': 'Athen',
  'Europe/Moscow': 'Moskau',
  'Africa/Nairobi': 'Nairobi',
  'America/New_York': 'New York',
  'America/Los_Angeles': 'Los Angeles',
  'America/Sao_Paulo': 'São Paulo',
  'Australia/Sydney': 'Sydney',
  UTC: 'UTC',
}
