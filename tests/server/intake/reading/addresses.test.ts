import { describe, expect, test } from 'vitest'
import type { ReadSpeaker } from '../../../../shared/agenda/reading/reading.ts'
import { adopted, agendaOf } from './support/readings.ts'

const HEAD = 'Forum, 10 February 2027, Berlin'

/** Everybody a text names, in its order. */
function named(text: string): readonly ReadSpeaker[] {
  const { segments } = agendaOf(`${HEAD}\n\n${text}`)
  return segments.flatMap(({ items }) => items.flatMap(({ speakers }) => speakers))
}

/** The one person of a turn at six. */
const oneOf = (who: string, title = 'Heat networks'): ReadSpeaker | undefined =>
  named(`18:00 ${title}\n${who}\n18:20 Closing`)[0]

describe('a form of address', () => {
  test.each([
    ['Prof. Wentao Yan, Tongji University', 'Prof.', 'Wentao Yan', null],
    ['Mr. Marc Barra, Ecologist, Paris Region Institute', 'Mr.', 'Marc Barra', 'Ecologist'],
    ['Prof. Dr. Anna Klein, TU Berlin', 'Prof. Dr.', 'Anna Klein', null],
    ['Frau Dr. Anna Klein, Stadt Kassel', 'Frau Dr.', 'Anna Klein', null],
    ['Stadtbaurat Jens Hartwig, Stadt Kassel', 'Stadtbaurat', 'Jens Hartwig', null],
  ])('before a name stands apart from what somebody is: %j', (who, address, name, title) => {
    const found = oneOf(who)
    expect(found?.name).toEqual({ en: name })
    expect(found?.address).toEqual({ en: address })
    expect(found?.title).toEqual(title === null ? null : { en: title })
  })

  test('is not what stands behind a name as a post', () => {
    const found = oneOf('Anke Hagemann, Professor, Technical University of Berlin')
    expect(found).not.toHaveProperty('address')
    expect(found?.title).toEqual({ en: 'Professor' })
  })

  test('of several is that of each of them', () => {
    const all = named('18:00 Heat networks\nDrs. Anna Klein, Henning Brandt\n18:20 Closing')
    expect(all.map(({ address }) => address)).toEqual([{ en: 'Dr.' }, { en: 'Dr.' }])
  })

  test('right behind a Chinese name is one in Chinese, and a list of posts is none', () => {
    const chinese = (who: string) =>
      agendaOf(`论坛 2027年2月10日 北京\n\n18:00 城市生态 ${who}\n18:20 闭幕`).segments.flatMap(
        ({ items }) => items.flatMap(({ speakers }) => speakers),
      )[0]
    expect(chinese('王江教授')).toMatchObject({
      name: { 'zh-Hans': '王江' },
      address: { 'zh-Hans': '教授' },
      title: null,
    })
    const founder = chinese('王江创始人兼CEO')
    expect(founder).toMatchObject({ title: { 'zh-Hans': '创始人兼CEO' } })
    expect(founder).not.toHaveProperty('address')
  })

  test('of a name in two scripts is one in each', () => {
    expect(oneOf('Prof. Jiang Wang 王江教授')).toMatchObject({
      name: { en: 'Jiang Wang', 'zh-Hans': '王江' },
      address: { en: 'Prof.', 'zh-Hans': '教授' },
      title: null,
    })
  })

  test('goes with the person into the agenda, from whichever of their turns has it', () => {
    const text = `${HEAD}\n\n18:00 Welcome\nHenning Brandt\n18:05 Heat\nDr. Henning Brandt\n18:20 Closing`
    expect(adopted(text).people).toMatchObject([
      { name: { en: 'Henning Brandt' }, address: { en: 'Dr.' }, title: null },
    ])
  })
})
