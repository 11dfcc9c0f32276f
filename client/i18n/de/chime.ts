import type { chime as en } from '../en/chime.ts'
import type { Same } from '../shape.ts'

/** Words of the chime that a screen has as an option. */
export const chime: Same<typeof en> = {
  off: 'Gong aus: Drücken für einen leisen Ton bei Gelb, bei Rot und am Ende',
  sound: 'Gong an: ein leiser Ton bei Gelb, bei Rot und am Ende',
  vibration: 'Vibration an: bei Gelb, bei Rot und am Ende',
  waits: 'Drücken für Gong: Der Browser erlaubt Ton erst nach einem Tippen auf die Seite',
  none: 'Kein Gong: Dieser Browser bietet weder Ton noch Vibration',
  /** What stands on the button; what is said of it begins with the same. */
  short: {
    off: 'Gong aus',
    sound: 'Gong an',
    vibration: 'Vibration an',
    waits: 'Drücken für Gong',
    none: 'Kein Gong',
  },
  menu: {
    off: 'Kein Gong',
    sound: 'Gong bei Gelb, bei Rot und am Ende',
    vibration: 'Vibration bei Gelb, bei Rot und am Ende',
    none: 'Auf diesem Gerät kein Gong',
  },
}
