import { expect, it } from 'vitest'
import { type Look, looksOf, pairsOf, SCREENS, waysOf } from './plan.ts'
import { scenes } from './scenes/scenes.ts'

const names = scenes().map(({ name }) => name)
const looks = looksOf(names)

/** Two facts that no look brings together, of all that some look could. */
function neverTogether(facts: (look: Look) => readonly string[]): readonly string[] {
  const possible = names.flatMap((scene) =>
    SCREENS.flatMap((screen) => waysOf(screen).map((way): Look => ({ screen, scene, ...way }))),
  )
  const seen = new Set(looks.flatMap(facts))
  return [...new Set(possible.flatMap(facts))].filter((fact) => !seen.has(fact))
}

it('every screen is looked at once in every scene', () => {
  expect(looks).toHaveLength(names.length * SCREENS.length)
})

it('every two of screen, scene, device, theme and language come together, but for the walls that only a stage has', () => {
  // A scene has one look at its stage, on one of seven devices.
  const missing = neverTogether(pairsOf).filter((pair) => !/wall (4K|upright)$/.test(pair))
  expect(missing).toEqual([])
})
