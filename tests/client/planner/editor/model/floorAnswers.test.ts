import { expect, it } from 'vitest'
import { floorAnswers } from '../../../../../client/views/planner/editor/warnings/WarningsPanel.tsx'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { findItem } from '../../../../../shared/run/lookup.ts'
import { founding, mapItems } from '../../../../support/shows.ts'
import { afterAct } from '../outline.ts'

const TALKS = ['talk-bai', 'talk-barra', 'open-discussion']

/** The founding agenda without floor languages, where its people speak what is said of them. */
function silent(speaks: Readonly<Record<string, string[]>>): Agenda {
  const agenda = mapItems(founding(), () => ({ language: null }))
  const people = agenda.people.map((one) => ({ ...one, speaks: speaks[one.id] ?? [] }))
  return { ...agenda, people }
}

function languagesBy(agenda: Agenda, by: string) {
  const answer = floorAnswers(agenda, TALKS).find((one) => one.by === by)
  const after = afterAct(agenda, answer ?? null)
  return TALKS.map((id) => findItem(after, id)?.item.language)
}

it('items without a floor language: get what their first speaker speaks first, and stay open where that is none of the agenda’s', () => {
  const agenda = silent({ 'wei-bai': ['zh', 'en'], 'marc-barra': ['fr', 'en'] })
  expect(languagesBy(agenda, 'speaker')).toEqual(['zh-Hans', null, null])
  expect(floorAnswers(agenda, TALKS).at(-1)).toMatchObject({ by: 'speaker', unknown: 2 })
})
