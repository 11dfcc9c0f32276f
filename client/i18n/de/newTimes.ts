import type { changed as enChanged, newTime as enNewTime } from '../en/newTimes.ts'
import type { Same } from '../shape.ts'

/** How one's own time has changed, as its owner reads it; of several items, each with its name. */
export const newTime: Same<typeof enNewTime> = {
  now: 'Jetzt {{to}} statt {{from}}',
  leftOut: 'Entfällt heute',
  back: 'Wieder im Programm, {{to}}',
  named: '{{item}}: {{said}}',
  separator: '. ',
}

/** What has changed of the agenda in one step, as those in the hall read it. */
export const changed: Same<typeof enChanged> = {
  leftOne: 'Das Programm hat sich geändert: {{name}} entfällt.',
  leftTwo: 'Das Programm hat sich geändert: {{name}} und {{other}} entfallen.',
  leftSome: 'Das Programm hat sich geändert: Einige Beiträge entfallen.',
  backOne: 'Das Programm hat sich geändert: {{name}} ist wieder im Programm.',
  backTwo: 'Das Programm hat sich geändert: {{name}} und {{other}} sind wieder im Programm.',
  backSome: 'Das Programm hat sich geändert: Einige Beiträge sind wieder im Programm.',
  shorterOne: 'Das Programm hat sich geändert: {{name}} wird kürzer.',
  shorterSome: 'Das Programm hat sich geändert: Einige Beiträge werden kürzer.',
  longerOne: 'Das Programm hat sich geändert: {{name}} wird länger.',
  longerSome: 'Das Programm hat sich geändert: Einige Beiträge werden länger.',
  mixed: 'Das Programm hat sich geändert.',
}
