import type { ZoneWords } from '../zoneWords.ts'

/** Words for time zones. */
export const zones: ZoneWords = {
  timeBefore: ['ora di'],
  timeAfter: [],
  abbreviations: {},
  regionAbbreviations: {},
  ambiguousAbbreviations: {},
  names: {
    'Europe/Rome': ['roma', 'milano', 'italia'],
    'Asia/Shanghai': ['pechino'],
    'Europe/Berlin': ['berlino'],
    'Europe/Paris': ['parigi'],
    'Europe/London': ['londra'],
  },
  regions: {},
  context: {},
  commonWords: [],
}
