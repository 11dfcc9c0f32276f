import { expect, it } from 'vitest'
import { some } from '../support/runs.ts'
import { DEVICES, type Look, WINDOWS } from './plan.ts'
import { sceneCalled } from './scenes/scenes.ts'
import { posed } from './support/pose.ts'
import { withScene } from './support/sceneServer.ts'
import { type Studio, studioForAll } from './support/studio.ts'

type Place = Pick<Look, 'screen' | 'device'>

/** The lower edge of the figures on a screen in a scene, in whole px. */
const baseOf = (studio: Studio, place: Place, name: string): Promise<number> =>
  withScene(sceneCalled(name), (server) =>
    studio.visit({ ...{ ...DEVICES, ...WINDOWS }[place.device], theme: 'dark' }, async (page) => {
      const look: Look = { ...place, scene: name, theme: 'dark', lang: 'en' }
      await posed(server, sceneCalled(name), look).pose(page)
      const digits = page.getByTestId('digits')
      return digits.evaluate((box) => Math.round(box.getBoundingClientRect().bottom))
    }),
  )

const studio = studioForAll()

/** Two scenes that differ in what the figures are, and nothing else may move. */
const PAIRS: readonly (Place & { readonly one: string; readonly other: string })[] = [
  { screen: 'stage', device: 'laptop', one: 'over', other: 'far over' },
  { screen: 'stage', device: 'phone', one: 'calm', other: 'lost' },
  { screen: 'speaker on', device: 'a phone on its side', one: 'calm', other: 'lost' },
  { screen: 'timekeeper', device: 'laptop', one: 'calm', other: 'discussion' },
]

// The lowest window; the others in the long run.
it.concurrent.each(some(PAIRS, 4, 2))(
  'the figures on $screen, $device, are on the same line: $one and $other',
  async ({ one, other, ...place }) => {
    expect(await baseOf(studio, place, other)).toBe(await baseOf(studio, place, one))
  },
)
