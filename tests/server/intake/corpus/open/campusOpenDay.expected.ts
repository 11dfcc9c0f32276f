import { at, type Expectation, maybe } from '../expectation.ts'

/** Whole hours with am and pm, noon, a rhythm that is no length. */
export const campusOpenDay: Expectation = {
  source: 'campusOpenDay.txt',
  agendas: [
    {
      title: 'Open Day',
      date: '2025-10-11',
      stop: '15:00',
      entries: [
        at('09:00', '~30', 'Doors open'),
        at('09:30', '~30', 'Welcome', '#welcome', 'Ruth Amadi'),
        at('10:00', 45, 'Robots that garden', '#talk', 'Luis Prado'),
        at('11:00', 45, 'Bridges you can fold', '#talk', 'Mina Sato'),
        at('12:00', '~60', 'Lunch break', '#break'),
        at('13:00', '~90', 'Lab tours'),
        at('14:30', '~30', 'Ask us anything', '#qa'),
        maybe(at('15:00', '?0', 'End', '#closing')),
      ],
    },
  ],
  notes: ['**Call us'],
}
