import { describe, expect, it } from 'vitest'
import { matching, score } from '../../../../client/views/moderator/search/matching.ts'

function found(query: string, ...names: readonly string[]): readonly string[] {
  const items = names.map((name) => ({ name, words: [name] }))
  return matching([{ id: 'all', heading: 'All', items }], query).flatMap((group) =>
    group.items.map(({ name }) => name),
  )
}

describe('what answers a query', () => {
  it('is everything while nothing is typed', () => {
    expect(found(' ', 'Pause', 'Next')).toEqual(['Pause', 'Next'])
  })

  it('is met by every part, of any word and in any order, whatever the letters wear, or by scattered letters', () => {
    expect(found('muller', 'Jörg Müller', 'Pause')).toEqual(['Jörg Müller'])
    expect(found('MÜLL', 'Jorg Muller')).toEqual(['Jorg Muller'])
    expect(found('生态', '城市生态空间规划', '休息')).toEqual(['城市生态空间规划'])
    expect(found('yan wen', 'Wentao Yan', 'Yan Li')).toEqual(['Wentao Yan'])
    expect(found('gv mn', 'Give 1 minute', 'Pause')).toEqual(['Give 1 minute'])
    expect(found('rs', 'Resume', 'Bursary')).toEqual(['Bursary'])
    expect(found('pause zzz', 'Pause')).toEqual([])
    expect(score('qx', ['Exquisite box'])).toBe(0)
  })

  it('lists beginnings first, then starts of words, then what is inside', () => {
    expect(found('an', 'Wentao Yan', 'Open and close', 'Anke Hagemann')).toEqual([
      'Anke Hagemann',
      'Open and close',
      'Wentao Yan',
    ])
  })

  it('puts the group that answers best first, and leaves out empty ones', () => {
    const group = (id: string, name: string) => ({ id, heading: id, items: [{ words: [name] }] })
    const groups = [group('acts', 'Unpaused'), group('people', 'Paul'), group('cues', 'Stop')]
    expect(matching(groups, 'pau').map(({ id }) => id)).toEqual(['people', 'acts'])
  })
})
