import { describe, expect, it } from 'vitest'
import { given } from '../support/given.ts'
import { isLong } from '../support/runs.ts'
import { DEVICES, type Look, looksOf, SCREENS, WINDOWS } from './plan.ts'
import { shortTexts } from './scenes/agendas.ts'
import { leastDigits, scene } from './scenes/scene.ts'
import { scenes } from './scenes/scenes.ts'
import { posed } from './support/pose.ts'
import { withScene } from './support/sceneServer.ts'
import { studioForAll } from './support/studio.ts'

/** The windows that are hardest to fill, with what is hardest to fit into them: the first always. */
const TIGHT: readonly Look[] = [
  { screen: 'moderator', scene: 'far over', device: 'low laptop', theme: 'light', lang: 'zh' },
  { screen: 'moderator', scene: 'room', device: 'small laptop', theme: 'dark', lang: 'en' },
  { screen: 'timekeeper', scene: 'calm', device: 'phone', theme: 'dark', lang: 'de' },
  { screen: 'moderator', scene: 'panel', device: 'small laptop', theme: 'light', lang: 'en' },
  { screen: 'speaker on', scene: 'rehearsal', device: 'phone', theme: 'dark', lang: 'en' },
  { screen: 'speaker waiting', scene: 'new times', device: 'phone', theme: 'light', lang: 'en' },
  {
    screen: 'speaker waiting',
    scene: 'new times',
    device: 'low laptop',
    theme: 'dark',
    lang: 'zh',
  },
  { screen: 'stage', scene: 'much to say', device: 'wall', theme: 'light', lang: 'en' },
  { screen: 'moderator', scene: 'over', device: 'a phone on its side', theme: 'dark', lang: 'zh' },
  { screen: 'stage', scene: 'open, planned', device: 'wall', theme: 'dark', lang: 'en' },
  { screen: 'stage', scene: 'open, break', device: 'wall', theme: 'light', lang: 'zh' },
  { screen: 'stage', scene: 'cue over black', device: 'laptop', theme: 'dark', lang: 'en' },
]

/** A screen in the language of longer words, whose marked ends show what is cut. */
const inLongWords = (screen: Look['screen'], scene: string, device: string): Look => ({
  screen,
  scene,
  device: device as Look['device'],
  theme: screen === 'audience' ? 'light' : 'dark',
  lang: 'xx',
})

/** Where longer words have the least room. */
const LONG_WORDS = [
  inLongWords('moderator', 'behind', 'phone'),
  inLongWords('speaker waiting', 'planned', 'low laptop'),
]

/** What screens say most in: before, while and after something is on, with changes, requests and a cut line. */
const SCENES = 'planned,calm,given,standby,over,paused,break,room,behind,changed,ended'.split(',')

/** Every screen in each of these in longer words, in every window that it stands in. */
const ALL_LONG_WORDS = SCREENS.flatMap((screen) =>
  Object.keys({ ...DEVICES, ...WINDOWS })
    .filter((device) => screen === 'stage' || !/4K|upright/.test(device))
    .flatMap((device) => SCENES.map((scene) => inLongWords(screen, scene, device))),
)

const all = scenes()
const looks = [
  // The scene that asks most of every screen; all of them are looked at in the long run.
  ...looksOf(all.map(({ name }) => name)).filter(({ scene }) => isLong() || scene === 'long texts'),
  ...(isLong() ? [...TIGHT, ...ALL_LONG_WORDS] : [...TIGHT.slice(0, 1), ...LONG_WORDS]),
]

const studio = studioForAll()

describe.each(all.filter(({ name }) => looks.some(({ scene }) => scene === name)))(
  '$name',
  (scene) => {
    it.concurrent.each(looks.filter((look) => look.scene === scene.name))(
      'on $screen, $device, $theme, $lang',
      async (look) => {
        // A server for each look, so that its clock says the time of the scene.
        await withScene(scene, async (server) => {
          const { faults, digits } = await studio.look(posed(server, scene, look))
          expect(faults).toEqual([])
          expect(digits ?? 0).toBeGreaterThanOrEqual(leastDigits(scene, look.screen))
        })
      },
    )
  },
)

/** A show in which each title is a word that is longer than a column of the stage. */
const longWords = () =>
  given(JSON.parse(JSON.stringify(shortTexts()).replaceAll('Rye', 'Fußgängerüberwegsicherheit')))

it.concurrent.each([
  ['planned', longWords()],
  ['calm', longWords().onPlanUntil('talk-1').at('09:04')],
])('the stage shows a word that is longer than its column whole: %s', async (name, show) => {
  const look = { screen: 'stage', scene: name, device: 'wall', theme: 'dark', lang: 'de' } as const
  const shown = scene(name, show)
  const { faults } = await withScene(shown, (server) => studio.look(posed(server, shown, look)))
  expect(faults).toEqual([])
})
