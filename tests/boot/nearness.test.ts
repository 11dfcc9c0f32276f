import { expect, test } from 'vitest'
import { nearness } from '../mutation/nearness.ts'

/** These files of tests, those nearest to the source first. */
function ordered(source: string, ...names: readonly string[]): readonly string[] {
  const near = (name: string) => nearness(source, `/anywhere/main/tests/shared/${name}.test.ts`)
  return names.toSorted((one, other) => near(other) - near(one))
}

test('a planted fault meets first the tests that have most words of its file in their names', () => {
  expect(
    ordered(
      'shared/timing/latestStart.ts',
      'agenda/checks',
      'run/workedUndo',
      'timing/picture',
      'timing/workedLatest',
    ),
  ).toEqual(['timing/workedLatest', 'timing/picture', 'agenda/checks', 'run/workedUndo'])
  expect(ordered('shared/run/decide/booth.ts', 'run/cues', 'run/booths')).toEqual([
    'run/booths',
    'run/cues',
  ])
})

test('short words are alike only where they are the same', () => {
  expect(nearness('shared/run/on.ts', '/main/tests/shared/run/once.test.ts')).toBe(1)
  expect(nearness('shared/run/cue.ts', '/main/tests/shared/run/cueCard.test.ts')).toBe(2)
})
