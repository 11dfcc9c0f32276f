import { expect, test } from 'vitest'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { given } from '../../../support/given.ts'
import { recoveryAt } from '../../../support/landing.ts'
import { smallShow } from '../../../support/shows.ts'
import { by, withItems } from './scenes.ts'

/** A show of so many talks of 10 minutes that give 4 each, of people who have two each, an hour late as its first item ends. */
function hourLate(talks: number) {
  const ids = Array.from({ length: talks }, (_, n) => `t${n}`)
  const items = { first: 70, ...Object.fromEntries(ids.map((id) => [id, 10])) }
  const bare = smallShow({ zones: ['UTC'], blocks: [{ notBefore: '00:00', items }] })
  const over = ids.map((id, n) => [
    id,
    { ...by(`p${n % (talks / 2)}`), slimming: { least: 6 * MINUTE, dropRank: null } },
  ])
  const agenda: Agenda = withItems(bare, Object.fromEntries(over))
  const start = given(agenda).instantOf('00:00')
  const at = start + (10 + 10 * talks) * MINUTE
  const hardStop = { at: given(agenda).instantOf(new Date(at).toISOString()), movableTo: null }
  return given({ ...agenda, hardStop })
    .begins('00:00')
    .at('01:10')
}

test('V3: in a show of a hundred items every way counts: fifteen people give four minutes each, or everybody less', () => {
  const { exact, least, options } = recoveryAt(hourLate(100))
  expect({ exact, least }).toEqual({ exact: true, least: 0 })
  expect(options.map(({ people, most }) => [people.length, most?.share])).toEqual([
    [15, 0.4],
    [30, 0.2],
    [40, 0.15],
  ])
})

test('V3: a search that is cut short says so, and what it offers still lands', () => {
  const { exact, options } = recoveryAt(hourLate(1_000))
  expect(exact).toBe(false)
  expect(options.length).toBeGreaterThan(0)
  for (const { missed } of options) expect(missed).toBe(0)
})
