import { make } from 'covertable'
import type { Scene } from './scenes/scene.ts'

/** The screens that are looked at; the speaker's twice, on and waiting. */
export const SCREENS = [
  'moderator',
  'speaker on',
  'speaker waiting',
  'timekeeper',
  'interpreter',
  'audience',
  'stage',
] as const
export type ScreenName = (typeof SCREENS)[number]

/** The devices, by the size of their screen in CSS px. */
export const DEVICES = {
  phone: { width: 390, height: 844, touch: true },
  laptop: { width: 1280, height: 800, touch: false },
  wall: { width: 1920, height: 1080, touch: false },
  'wall 4K': { width: 3840, height: 2160, touch: false },
  'wall upright': { width: 1080, height: 1920, touch: false },
} as const
export type DeviceName = keyof typeof DEVICES

const DEVICE_NAMES = ['phone', 'laptop', 'wall', 'wall 4K', 'wall upright'] as const
const FOR_STAGES: readonly DeviceName[] = ['wall 4K', 'wall upright']
const THEMES = ['light', 'dark'] as const
const LANGUAGES = ['en', 'zh'] as const

/** One look: a screen in a scene, on a device, in a theme and a language. */
export type Look = {
  readonly screen: ScreenName
  readonly scene: string
  readonly device: DeviceName
  readonly theme: (typeof THEMES)[number]
  readonly lang: (typeof LANGUAGES)[number]
}

/** Looks in which every two of screen, scene, device, theme and language come together at least once. */
export function looksOf(scenes: readonly Scene[]): readonly Look[] {
  const names = scenes.map(({ name }) => name)
  return make(
    {
      screen: [...SCREENS],
      scene: names,
      device: [...DEVICE_NAMES],
      theme: [...THEMES],
      lang: [...LANGUAGES],
    },
    {
      // The large walls are the stage's.
      preFilter: ({ screen, device }: Look) => screen === 'stage' || !FOR_STAGES.includes(device),
    },
  )
}
