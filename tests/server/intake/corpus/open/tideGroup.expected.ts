import { at, block, type Expectation } from '../expectation.ts'

/** A working group: lengths as `10m`, links by reference, a second document under a turn, titles that look like names. */
export const tideGroup: Expectation = {
  source: 'tideGroup.md',
  agendas: [
    {
      title: 'CHAIR WORKING DRAFT AGENDA',
      date: '2025-11-17',
      zones: ['UTC'],
      stop: '12:00',
      entries: [
        at('10:00', 10, 'Welcome, Note Well, Agenda, Status', '#welcome', '?Chairs'),
        at('10:10', 15, 'draft-tide-gauge-yang', '#talk', 'G. Marino'),
        at('10:25', 20, 'draft-tide-metric-registry', '#talk', 'A. Morgan'),
        at('10:45', 30, 'draft-tide-flags', '#talk', 'F. Brecht'),
        block('11:15', null, 'Other work', [
          at('11:15', 15, 'draft-swell-direct-export', '#talk', 'T. Mandel'),
          at('11:30', 30, 'Max IP-Layer Capacity of Buoys'),
        ]),
      ],
    },
  ],
}
