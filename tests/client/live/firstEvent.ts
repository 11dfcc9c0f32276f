import { create } from '../../../shared/run/decide.ts'
import type { ShowEvent } from '../../../shared/run/events.ts'
import { REAL_TIME } from '../../../shared/time/showClock.ts'

/** The creation of a show with one talk. */
export function firstEvent(): ShowEvent {
  return create({
    show: 'dialogue',
    rehearsal: false,
    clock: REAL_TIME,
    agenda: {
      title: { en: 'Dialogue' },
      series: null,
      languages: ['en'],
      zones: ['Europe/Berlin'],
      hardStop: null,
      meeting: null,
      people: [],
      segments: [
        {
          id: 'talks',
          title: { en: 'Talks' },
          start: { type: 'follows' },
          budget: null,
          mustEndBy: null,
          items: [
            {
              id: 'talk',
              title: { en: 'A talk' },
              kind: 'talk',
              planned: 600_000,
              speakers: [],
              language: null,
              talkingPoints: [],
              thresholds: null,
              addedLive: false,
              slimming: { least: 600_000, dropRank: null },
              briefing: { notes: null, announce: null },
            },
          ],
        },
      ],
    },
  })
}
