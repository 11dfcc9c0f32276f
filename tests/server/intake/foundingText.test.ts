import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { budgetOf, planOf } from '../../../shared/agenda/plan.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { founding } from '../../support/shows.ts'
import { adopted, reading } from './reading/support/readings.ts'

const SOURCE = join(import.meta.dirname, '../../../../shared/inputs/ura-dialogue.txt')

const pasted = () => adopted(readFileSync(SOURCE, 'utf8'))

/** What a plan says, without ids, languages and what nobody wrote down. */
function plain(agenda: Agenda) {
  const plan = planOf(agenda)
  const nameOf = (id: string) => {
    const person = agenda.people.find((one) => one.id === id)
    return person ? textIn(person.name, 'en').text.toLowerCase() : id
  }
  return agenda.segments.map((segment) => ({
    start: segment.start,
    budget: budgetOf(segment) / MINUTE,
    items: segment.items.map((item) => ({
      kind: item.kind,
      minutes: item.planned / MINUTE,
      at: plan.items.get(item.id)?.start,
      slimming: item.slimming,
      who: item.speakers.map(({ person }) => nameOf(person)),
      points: item.talkingPoints.length,
    })),
  }))
}

// The source lies beside the project, where there is one; the corpus has one of our own in its layout.
describe.skipIf(!existsSync(SOURCE))('the founding text, pasted', () => {
  test('gives the bundled show but for what only a person can know', () => {
    const known = plain(founding())
    // Who closes, and that the discussion takes up the cases' points, stands nowhere in the text.
    const written = known.map(({ items, ...block }) => ({
      ...block,
      items: items.map((item) => ({
        ...item,
        ...(item.kind === 'closing' ? { who: [] } : {}),
        ...(item.kind === 'discussion' ? { points: 0 } : {}),
      })),
    }))
    expect(plain(pasted())).toEqual(written)
  })

  test('asks only about the talks that do not fill their block', () => {
    const { findings } = reading(readFileSync(SOURCE, 'utf8'))
    const asked = findings.filter(({ level }) => level !== 'assumed')
    expect(asked.map(({ code }) => code)).toEqual(['sum-under'])
  })

  test('with its zones, its stop and its meeting', () => {
    const agenda = pasted()
    expect(agenda.zones).toEqual(founding().zones)
    expect(agenda.hardStop?.at).toBe(founding().hardStop?.at)
    expect(agenda.meeting).toMatchObject({ id: '000 0000 0000', passcode: '000000' })
  })
})
