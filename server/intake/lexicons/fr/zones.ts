import type { ZoneWords } from '../zoneWords.ts'

/** Words for time zones. */
export const zones: ZoneWords = {
  timeBefore: ['heure de', "heure d'"],
  timeAfter: [],
  abbreviations: {},
  regionAbbreviations: { HEC: ['Europe/Paris', null] },
  ambiguousAbbreviations: {},
  names: {
    'Asia/Shanghai': ['pékin'],
    'Europe/Paris': ['français', 'française'],
    'Europe/Berlin': ['allemagne'],
    'Europe/Zurich': ['genève', 'suisse'],
    'Europe/Brussels': ['bruxelles', 'belgique'],
    'Europe/London': ['londres'],
  },
  regions: {},
  context: {},
  commonWords: [],
}
