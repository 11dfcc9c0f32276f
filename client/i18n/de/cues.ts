import type { cue as enCue, ends as enEnds } from '../en/cues.ts'
import type { Same } from '../shape.ts'

/** Canned cues as their receiver reads them. */
export const cue: Same<typeof enCue> = {
  minutes_one: 'Noch {{count}} Minute',
  minutes_other: 'Noch {{count}} Minuten',
  stop: 'Bitte zum Ende kommen',
  louder: 'Bitte lauter',
  slower: 'Bitte langsamer',
  repeat: 'Bitte wiederholen',
  cantHear: 'Die Kabine hört Sie nicht',
  slides: 'Nächste Folie, bitte',
  microphone: 'Mikrofon, bitte',
  next: 'Sie sind als Nächstes dran. Bitte bereithalten',
  thanks: 'Vielen Dank',
}

/** How an item ends: until a clock time, and by itself. */
export const ends: Same<typeof enEnds> = {
  until: 'bis {{at}}',
  goOn: 'geht automatisch weiter',
  standby: 'danach automatisch Übergang',
}
