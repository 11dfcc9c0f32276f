import type { CannedCue } from '../../../shared/run/cue.ts'

/** Canned cues as their receiver reads them. */
export const cue = {
  minutes_one: '{{count}} minute left',
  minutes_other: '{{count}} minutes left',
  stop: 'Please stop',
  louder: 'Louder, please',
  slower: 'Slower, please',
  repeat: 'Please say that again',
  cantHear: 'The interpreters cannot hear you',
  slides: 'Next slide, please',
  microphone: 'Microphone, please',
  next: 'You are next. Get ready',
  thanks: 'Thank you',
} as const satisfies Record<Exclude<CannedCue, 'minutes'> | 'minutes_one' | 'minutes_other', string>

/** How an item ends: until a clock time, and by itself. */
export const ends = {
  until: 'until {{at}}',
  goOn: 'continues automatically',
  standby: 'goes to standby automatically',
} as const
