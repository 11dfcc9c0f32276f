import type { ZoneWords } from '../zoneWords.ts'

/** Words for time zones. */
export const zones: ZoneWords = {
  timeBefore: ['hora de'],
  timeAfter: [],
  abbreviations: {},
  regionAbbreviations: {},
  ambiguousAbbreviations: {},
  names: {
    'Europe/Madrid': ['españa'],
    'Asia/Shanghai': ['pekín'],
    'Europe/London': ['londres'],
    'Europe/Berlin': ['berlín'],
  },
  regions: {},
  context: {},
  commonWords: [],
}
