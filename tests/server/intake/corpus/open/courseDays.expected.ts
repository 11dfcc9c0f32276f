import { at, type Expectation } from '../expectation.ts'

/** A course page: what a site keeps about its page, days as rows of a table, `ca.` before starts, a break in brackets that is none. */
export const courseDays: Expectation = {
  source: 'courseDays.md',
  agendas: [
    {
      title: 'Timetable of the soil course',
      date: null,
      stop: '?12:20',
      entries: [
        at('09:00', 10, 'Introduction', '#opening'),
        at('09:10', 50, 'Lectures', '#talk'),
        at('10:00', 5, 'Short break', '#break'),
        at('10:05', 25, 'first samples', '#other'),
        at('10:30', '~20', 'Break', '#break'),
        at('10:50', 90, 'feedback session', '#other'),
        at('12:20', '?0', 'End of day 1', '#closing'),
      ],
    },
    {
      title: 'Timetable of the soil course',
      date: null,
      stop: '?12:30',
      entries: [
        at('09:00', 20, 'Lecture', '#talk'),
        at('09:20', 55, 'Reading the samples'),
        at('10:15', '~20', 'Break', '#break'),
        at('10:35', 85, 'Small groups: maps'),
        at('12:00', '~30', 'Open questions'),
        at('12:30', '?0', 'End of the course', '#closing'),
      ],
    },
  ],
}
