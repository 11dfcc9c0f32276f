import { expect, it } from 'vitest'
import { type Day, datesIn } from '../../../../server/intake/read/dates/foundDate.ts'
import { normalizeSigns } from '../../../../server/intake/read/text/normalize.ts'

const day = (one: Day | null) =>
  one === null ? '' : `${one.year ?? '?'}-${String(one.month)}-${String(one.day)}`

/** Dates of a text with the days of the week beside them; `..` before the last of several days, `!` where unsure. */
const read = (text: string): string[] =>
  datesIn(normalizeSigns(text)).map(({ day: first, last, weekday, unsure }) =>
    [
      day(first),
      last === null ? '' : `..${day(last)}`,
      weekday === null ? '' : ` wd${weekday}`,
      unsure ? '!' : '',
    ].join(''),
  )

const DATES: readonly (readonly [string, readonly string[]])[] = [
  ['June 21, 2023, Wednesday', ['2023-6-21 wd3']],
  ['Monday 11 February', ['?-2-11 wd1']],
  ['2021年7月24日举行，请于7月22日（周四）前注册', ['2021-7-24', '?-7-22 wd4']],
  ['11.02.2019', ['2019-2-11']],
  ['21.06.23', ['2023-6-21']],
  ['Mittwoch, 21. Juni 2023', ['2023-6-21 wd3']],
  ['Mittwoch, 21.06.', ['?-6-21 wd3']],
  ['21st of June 2023', ['2023-6-21']],
  ['1er juin 2023', ['2023-6-1']],
  ['martes 4 de junio de 2024', ['2024-6-4 wd2']],
  ['Thursday, 2020-10-15', ['2020-10-15 wd4']],
  ['10-12 June 2023', ['2023-6-10..2023-6-12']],
  ['June 21–23, 2023', ['2023-6-21..2023-6-23']],
  ['30 June - 2 July 2024', ['2024-6-30..2024-7-2']],
  ['21.–23. Juni 2023', ['2023-6-21..2023-6-23']],
  ['5月12日至14日', ['?-5-12..?-5-14']],
  ['06/21/2023', ['2023-6-21']],
  ['03/04/2023', ['2023-4-3!']],
  ['Day 1, 2 September 2025', ['2025-9-2']],
  ['10.30-11', []],
  ['30.02.2023', []],
]

it.each(DATES)('the dates in “%s”', (text, expected) => {
  expect(read(text)).toEqual(expected)
})
