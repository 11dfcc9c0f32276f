import { describe, expect, test } from 'vitest'
import type { Texts } from '../../../shared/agenda/texts.ts'
import type { Command } from '../../../shared/run/command.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { chosenPoint } from '../../../shared/run/talkingPoint.ts'
import { type Case, given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

/** A case of the panel, with several talking points. */
const ITEM = 'case-taizhou'
const ROOTS: Texts = { en: 'Roots' }
const MARKET: Texts = { en: 'Market' }
const TOWN: Texts = { en: 'Town' }

/** The founding show whose first case has three talking points. */
function threePoints(talkingPoints = [ROOTS, MARKET, TOWN]): Case {
  const agenda = founding()
  const segments = agenda.segments.map((segment) => ({
    ...segment,
    items: segment.items.map((item) => (item.id === ITEM ? { ...item, talkingPoints } : item)),
  }))
  return given({ ...agenda, segments })
}

/** Which of them is chosen, in the agenda of this show or of another. */
function chosen({ state }: Case, { state: { published } }: Pick<Case, 'state'> = { state }) {
  const item = published && findItem(published.agenda, ITEM)?.item
  if (!item) throw new Error(`no item ${ITEM}`)
  return chosenPoint(state.run, item)
}

const choose = (point: Texts | null, was: Texts | null = null): Command => ({
  type: 'chooseTalkingPoint',
  item: ITEM,
  point,
  was,
})

describe('a talking point', () => {
  test('R7b: is chosen before the item or while it is on, changed, and opened again; it is no step', () => {
    const show = threePoints().at('15:00').does(choose(MARKET))
    expect(chosen(show)).toEqual(MARKET)
    expect(show.state.steps.some(({ command }) => command === 'chooseTalkingPoint')).toBe(false)
    show.does(choose(TOWN, MARKET))
    expect(chosen(show)).toEqual(TOWN)
    show.does(choose(null, TOWN))
    expect(chosen(show)).toBeNull()
  })

  test('is refused where another was chosen meanwhile, where the item has none such, and once it is over', () => {
    const show = threePoints().at('15:00').does(choose(MARKET))
    show.when(choose(TOWN, null)).refuses('stale-value')
    show.when(choose({ en: 'Weather' }, MARKET)).refuses('unknown-point')
    show.when(choose(MARKET, MARKET)).refuses('no-change')
    show.at('15:00').does('startShow').does('goTo', ITEM).at('15:05').does('finish')
    show.when(choose(TOWN, MARKET)).refuses('wrong-status')
  })

  test('stays chosen when a language is added to it or others come and go, not when its words change', () => {
    const both = { en: 'Market', 'zh-Hans': '市场' }
    const show = threePoints().at('15:00').does(choose(MARKET))
    expect(chosen(show, threePoints([both, ROOTS]))).toEqual(both)
    expect(chosen(show, threePoints([{ en: 'Markets' }, ROOTS]))).toBeNull()
  })

  test('goes on through next, previous and undo', () => {
    const show = threePoints().at('15:00').does(choose(MARKET)).does('startShow')
    show.does('next').does('next').does('undo')
    expect(chosen(show)).toEqual(MARKET)
  })
})
