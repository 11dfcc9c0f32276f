import { at, type Expectation } from '../expectation.ts'

/** Two zones as columns of start times on different dates. */
export const oceanCall: Expectation = {
  source: 'oceanCall.txt',
  agendas: [
    {
      title: 'Global Ocean Data Call',
      date: '2025-06-02',
      zones: ['America/Los_Angeles', 'Pacific/Auckland'],
      stop: '?18:00',
      entries: [
        at('16:00', '~10', 'Welcome and roll call', '#welcome', '#opening', 'Dana Whitcomb'),
        at('16:10', '~30', 'Argo floats', '#talk', 'Tane Rewi'),
        at('16:40', '~30', 'Sea level from the islands', '#talk', 'Leilani Faleolo'),
        at('17:10', '~10', 'Break', '#break'),
        at('17:20', '~40', 'one format for all', '#discussion', '?All'),
        at('18:00', '?0', 'Close', '#closing'),
      ],
    },
  ],
}
