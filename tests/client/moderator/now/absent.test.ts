import { expect, it } from 'vitest'
import {
  absentNext,
  isNextAPerson,
  nextName,
  standIn,
} from '../../../../client/views/moderator/now/nextItem.ts'
import { given } from '../../../support/given.ts'
import { present } from '../../../support/present.ts'
import { founding, withItem } from '../../../support/shows.ts'
import { linesAt } from '../consoleContextOf.ts'

const away = (person: string) => ({ type: 'markAttendance', person, mark: 'not-here' }) as const

it('R7: who comes next and is not here is told, and the next one who is not away can be put next', () => {
  const show = given(founding()).onPlanUntil('talk-yan')
  expect(absentNext(show.state)).toBeNull()
  expect(standIn(show.state)).toBeNull()
  show.does(away('marc-barra'))
  expect(absentNext(show.state)?.id).toBe('talk-barra')
  expect(standIn(show.state)?.item.id).toBe('talk-wang')
  show.does(away('jiang-wang'))
  expect(standIn(show.state)?.item.id).toBe('case-taizhou')
  show
    .does(present(standIn(show.state)?.command))
    .does('next')
    .has({ 'case-taizhou': 'live' })
})

it('R7: who comes next and is not here is marked in every line of theirs that waits', () => {
  const show = given(founding()).onPlanUntil('talk-yan').does(away('marc-barra'))
  show.does(away('wei-bai'))
  const absent = linesAt(show).flatMap((line) =>
    line.type === 'item' && line.absent ? [line.id] : [],
  )
  expect(absent).toEqual(['talk-barra', 'case-paris'])
})

it('what comes next is called by its title where the same person goes on', () => {
  const speakers = ['wentao-yan', 'marc-barra'].map((person) => ({
    person,
    role: 'speaker' as const,
  }))
  const show = given(withItem(founding(), 'talk-barra', { speakers })).onPlanUntil('talk-wende')
  const next = () => [nextName({ show: show.state, lang: 'en' }), isNextAPerson(show.state)]
  expect(next()).toEqual(['Wentao Yan', true])
  show.does('next')
  expect(next()).toEqual([
    'International Practices for Ecological Restoration and Management in Cities and Regions',
    false,
  ])
})
