import { expect, it } from 'vitest'
import { tableAt } from '../../../../client/views/moderator/agenda/figures.ts'
import { type Case, given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'
import { consoleContextOf } from '../consoleContextOf.ts'

const crosses = (show: Case) => tableAt(consoleContextOf(show), show.now).crosses

it('Z3: a show that is tried days before has times with marks in its table, and room for them', () => {
  const planned = given(founding())
  expect(crosses(planned.at('14:30'))).toBe(false)
  const tried = planned.at('2023-06-09T15:00:00+08:00').does('startShow')
  expect(crosses(tried)).toBe(true)
  expect(
    tableAt(consoleContextOf(tried), tried.now).figures.items['closing-item']?.expected,
  ).toMatch(/^17:30\s\+12$/)
})
