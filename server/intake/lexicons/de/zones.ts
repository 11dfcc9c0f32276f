import type { ZoneWords } from '../zoneWords.ts'

/** Words for time zones. */
export const zones: ZoneWords = {
  timeBefore: ['ortszeit', 'zeitzone', 'zeitzone:'],
  timeAfter: ['zeit', 'sommerzeit', 'winterzeit', 'ortszeit'],
  abbreviations: {},
  regionAbbreviations: { MEZ: ['Europe/Berlin', 60], MESZ: ['Europe/Berlin', 120] },
  ambiguousAbbreviations: {},
  names: {
    'Asia/Shanghai': ['pekinger', 'china', 'chinesische'],
    'Europe/Berlin': [
      'berliner',
      'deutsche',
      'deutscher',
      'deutschen',
      'deutsch',
      'deutschland',
      'münchen',
      'köln',
    ],
    'Europe/Paris': ['pariser', 'frankreich'],
    'Europe/Zurich': ['genf', 'schweiz', 'schweizer', 'zürich', 'zürcher'],
    'Europe/Vienna': ['wiener', 'wien', 'österreich', 'österreichische'],
    'Europe/Brussels': ['brüssel', 'brüsseler'],
    'Europe/Rome': ['rom', 'italien'],
    'Europe/London': ['londoner'],
    'Europe/Moscow': ['moskau', 'moskauer'],
    'Europe/Warsaw': ['warschau'],
    'Europe/Prague': ['prag'],
    'Europe/Lisbon': ['lissabon'],
    'Europe/Copenhagen': ['kopenhagen'],
    'America/New_York': ['new yorker'],
  },
  regions: { 'Europe/Berlin': ['mitteleuropäische'] },
  context: {},
  commonWords: [],
}
