import { at, type Expectation, maybe } from '../expectation.ts'

/** Lengths in words, a talk with its questions, a start in the head. */
export const lengthsInWords: Expectation = {
  source: 'lengthsInWords.txt',
  agendas: [
    {
      title: 'Photographing birds',
      date: '2025-05-13',
      from: '19:00',
      entries: [
        at('*19:00', 5, 'Welcome', '#welcome', '#opening', 'Ellen Marsh'),
        at('?19:05', '45|40', 'Light and patience', '#talk', 'Raj Patel'),
        maybe(at('?19:45', 5, 'questions|Q&A', '#qa', '?Raj Patel')),
        at('?19:50', 15, 'Tea break', '#break'),
        at('?20:05', 60, 'Practice in the hide'),
        at('?21:05', 30, 'Showing our pictures'),
        at('?21:35', 5, 'Goodbye', '#closing', 'Ellen Marsh'),
      ],
    },
  ],
  notes: ['Bring a coat'],
}
