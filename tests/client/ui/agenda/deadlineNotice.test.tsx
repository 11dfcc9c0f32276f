import { renderHook } from '@testing-library/react'
import { createElement, type ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { type Language, tagOf } from '../../../../client/i18n/language.ts'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { deadlineNotice } from '../../../../client/ui/agenda/deadlineNotice.ts'
import { type TimeStyle, useDeadlineText } from '../../../../client/ui/agenda/useDeadlineText.ts'
import { type Case, given } from '../../../support/given.ts'
import { founding, showOf } from '../../../support/shows.ts'
import { speaks } from '../../support/speaks.ts'

/** The sentence that the console and the timekeeper read. */
function said(show: Case, language: Language = 'en', times: TimeStyle = 'cities'): string | null {
  const told = deadlineNotice(show.state, show.now, tagOf(language))
  const wrapper = ({ children }: { readonly children: ReactNode }) =>
    createElement(I18nProvider, { i18n: speaks(language) }, children)
  const { result } = renderHook(useDeadlineText, { wrapper })
  return told && result.current(told, times)
}

/** The third talk went on until 16:30; ten minutes each behind it. */
const late = () => given(founding()).onPlanUntil('talk-yan').plays('16:30 next, 16:40 next')

describe('the sentence of a point of no return', () => {
  it('T8: says by when the panel must start in both zones, and what is lost', () => {
    expect(said(late())).toBe('Start the panel by 16:55 Beijing / 10:55 Berlin, or lose a case')
    expect(said(late(), 'zh')).toBe(
      '专题讨论最迟须在北京 16:55（柏林 10:55）开始，否则要减少一个案例',
    )
  })

  it('T8: once missed, what is still possible', () => {
    expect(said(late().at('16:55:30'))).toBe(
      '16:55 Beijing / 10:55 Berlin has passed for the panel. To end in time, lose a case',
    )
    expect(said(given(founding()).onPlanUntil('water-break-item').at('16:26'))).toBe(
      '16:25 / 10:25 has passed. With cuts, start the panel by 16:55 Beijing / 10:55 Berlin',
    )
    expect(said(given(founding()).onPlanUntil('open-discussion').at('17:21'))).toBe(
      '17:20 Beijing / 11:20 Berlin has passed for the Q&A. Every minute saved still helps',
    )
  })

  it('T8: calls what gives by its own word, what starts by who speaks, and the segment whose stop it is by its title', () => {
    const onBreak = given(founding()).onPlanUntil('talk-wang').at('16:16')
    expect(said(onBreak)).toBe('Start the break by 16:20 Beijing / 10:20 Berlin, or shorten it')
    expect(said(given(founding()).onPlanUntil('talk-yan').at('15:58'))).toBe(
      'Start Marc Barra by 16:00 Beijing / 10:00 Berlin, or shorten the break',
    )
    expect(said(given(founding()).onPlanUntil('open-discussion').at('17:19'))).toBe(
      'Start the Q&A by 17:20 Beijing / 11:20 Berlin, or the show ends after the hard stop',
    )
    const agenda = showOf('15:00 a 10 | by 15:30 other b 20', { stop: '18:00' })
    const show = given(agenda).plays('15:00 startShow, next, 15:09')
    expect(said(show)).toBe('Start “b” by 15:10 Beijing, or “Block 2” ends late')
  })

  it('T8: without cities, or the other zone, where there is no room for them', () => {
    const home = given(founding()).onPlanUntil('talk-yan').at('15:58')
    expect(said(home, 'en', 'bare')).toBe('Start Marc Barra by 16:00 / 10:00, or shorten the break')
    expect(said(home, 'en', 'home')).toBe('Start Marc Barra by 16:00, or shorten the break')
    const cuts = given(founding()).onPlanUntil('water-break-item').at('16:26')
    expect(said(cuts, 'en', 'home')).toBe('16:25 has passed. With cuts, start the panel by 16:55')
    expect(said(cuts, 'zh', 'bare')).toBe(
      '16:25（10:25）已过。缩短其他环节，专题讨论最迟16:55（10:55）开始',
    )
  })
})
