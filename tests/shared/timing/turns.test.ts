import { expect, test } from 'vitest'
import { planOf } from '../../../shared/agenda/plan.ts'
import { clockText } from '../../../shared/time/format.ts'
import { turnsOf } from '../../../shared/timing/turns.ts'
import { founding } from '../../support/shows.ts'

const AGENDA = founding()

/** Where somebody of the founding agenda speaks, by the clock of Beijing. */
function turns(name: string) {
  const person = AGENDA.people.find((one) => one.name['en'] === name)?.id ?? null
  return turnsOf(AGENDA, planOf(AGENDA), person).map(
    ({ at, segment }) => `${clockText(at, 'Asia/Shanghai')} ${segment['en']}`,
  )
}

test('a person’s turns are the first of each segment that they speak in', () => {
  expect(turns('Qian Wang')).toEqual([
    '15:07 Welcome remarks',
    expect.stringMatching(/^16:25 Panel discussion/),
  ])
  expect(turns('Wei Bai')).toEqual([expect.stringMatching(/^15:10 Thematic presentation/)])
  expect(turns('nobody')).toEqual([])
})
