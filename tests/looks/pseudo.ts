import { DEVICES, type Look, SCREENS, WINDOWS } from './plan.ts'

/** A screen in the language of longer words, whose marked ends show what is cut. */
const look = (screen: Look['screen'], scene: string, device: Look['device']): Look => ({
  screen,
  scene,
  device,
  theme: screen === 'audience' ? 'light' : 'dark',
  lang: 'xx',
})

/** A few of them, where longer words have the least room. */
export const PSEUDO: readonly Look[] = [
  look('moderator', 'behind', 'phone'),
  look('speaker waiting', 'planned', 'low laptop'),
]

/** What screens say most in: before, while and after something is on, with changes, requests and a cut line. */
const SCENES = [
  'planned',
  'calm',
  'given',
  'standby',
  'over',
  'paused',
  'break',
  'room',
  'behind',
  'changed',
  'ended',
]

/** Every screen in each of these, in every window that it stands in. */
export const PSEUDO_ALL: readonly Look[] = SCREENS.flatMap((screen) =>
  Object.keys({ ...DEVICES, ...WINDOWS })
    .filter((device) => screen === 'stage' || !/4K|upright/.test(device))
    .flatMap((device) => SCENES.map((scene) => look(screen, scene, device as Look['device']))),
)
