import type {
  ParsedItem,
  ReadFinding,
  SourceReading,
} from '../../../../shared/agenda/reading/reading.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'

/** An item of the reading below; minutes as read, its line and its start. */
const readItem = (title: string, line: number, part: Partial<ParsedItem> = {}): ParsedItem => ({
  title: { en: title },
  kind: 'talk',
  start: null,
  planned: 10 * MINUTE,
  inferred: [],
  speakers: [],
  talkingPoints: [],
  lines: [line],
  ...part,
})

/** Somebody who speaks. */
const speaker = (name: string): ParsedItem['speakers'][number] => ({
  name: { en: name },
  title: { en: 'Professor' },
  affiliation: null,
  role: 'speaker',
})

export const finding = (
  code: string,
  line: number | null,
  part: Partial<ReadFinding>,
): ReadFinding => ({
  level: 'doubtful',
  line,
  text: `English of ${code}`,
  code,
  facts: {},
  place: null,
  ...part,
})

const SOURCE = [
  'River forum',
  'A word about the river.',
  'It flows.',
  'It has always flowed.',
  'It will flow.',
  'So much for the river.',
  '10:00 Welcome, Ada Alder (10 min)',
  '10:10-11:00 Talks',
  'Stones (20 min) Bo Birch',
  'Fish (25 min) Cem Cedar',
  '',
  'bring waders!!',
]

/** Two blocks, three items, and one finding of each level; made at a time of its own. */
export const RIVER: SourceReading = {
  source: SOURCE,
  agendas: [
    {
      title: { en: 'River forum' },
      date: '2026-05-04',
      room: null,
      zones: ['Europe/Berlin', 'Asia/Shanghai'],
      startsAt: '2026-05-04T10:00:00+02:00',
      hardStop: '2026-05-04T11:00:00+02:00',
      meeting: null,
      segments: [
        {
          title: { en: 'Welcome' },
          kind: 'welcome',
          budget: 10 * MINUTE,
          start: '2026-05-04T10:00:00+02:00',
          items: [
            readItem('Welcome', 7, {
              kind: 'welcome',
              start: '2026-05-04T10:00:00+02:00',
              speakers: [speaker('Ada Alder')],
            }),
          ],
        },
        {
          title: { en: 'Talks' },
          kind: 'other',
          budget: 50 * MINUTE,
          start: '2026-05-04T10:10:00+02:00',
          items: [
            readItem('Stones', 9, {
              start: '2026-05-04T10:10:00+02:00',
              planned: 20 * MINUTE,
              inferred: ['start'],
              speakers: [speaker('Bo Birch')],
            }),
            readItem('Fish', 10, {
              start: '2026-05-04T10:30:00+02:00',
              planned: 25 * MINUTE,
              inferred: ['start', 'planned'],
              speakers: [speaker('Cem Cedar')],
            }),
          ],
        },
      ],
      notes: ['A word about the river.'],
    },
  ],
  findings: [
    finding('not-understood', 12, { level: 'not-understood', facts: { text: 'bring waders!!' } }),
    finding('rest-of-block', 10, {
      level: 'assumed',
      assumed: '25 min',
      facts: { taken: '25 min' },
      place: { agenda: 0, segment: 1, item: 1 },
    }),
    finding('sum-under', 8, {
      facts: { sum: '45 min', budget: '50 min' },
      place: { agenda: 0, segment: 1, item: null },
    }),
    finding('a-kind-of-tomorrow', null, { level: 'conflict', assumed: 'Asia/Shanghai' }),
  ],
  ledger: [
    { from: 1, to: 1, became: 'title' },
    { from: 2, to: 6, became: 'note' },
    { from: 7, to: 7, became: 'item', places: [{ agenda: 0, segment: 0, item: 0 }] },
    { from: 8, to: 8, became: 'segment', places: [{ agenda: 0, segment: 1, item: null }] },
    { from: 9, to: 9, became: 'item', places: [{ agenda: 0, segment: 1, item: 0 }] },
    { from: 10, to: 10, became: 'item', places: [{ agenda: 0, segment: 1, item: 1 }] },
    { from: 11, to: 11, became: 'blank' },
    { from: 12, to: 12, became: 'not-understood' },
  ],
}
