import { present } from '../support/present.ts'
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
  'small laptop': { width: 1024, height: 600, touch: false },
  'low laptop': { width: 1280, height: 660, touch: false },
  wall: { width: 1920, height: 1080, touch: false },
  'wall 4K': { width: 3840, height: 2160, touch: false },
  'wall upright': { width: 1080, height: 1920, touch: false },
} as const
type DeviceName = keyof typeof DEVICES

/** More of the windows that people really have. */
export const WINDOWS = {
  'a low laptop under its tabs': { width: 1280, height: 620, touch: false },
  'a laptop under its tabs': { width: 1366, height: 650, touch: false },
  'a small tablet': { width: 768, height: 1024, touch: true },
  'a phone with its keyboard up': { width: 390, height: 460, touch: true },
  'a tablet': { width: 820, height: 1180, touch: true },
  'a phone on its side': { width: 844, height: 390, touch: true },
  'text at 200 %': { width: 640, height: 400, touch: false },
} as const

/** All of them. */
export const SIZES = { ...DEVICES, ...WINDOWS }
type SizeName = keyof typeof SIZES

const DEVICE_NAMES = [
  'phone',
  'laptop',
  'small laptop',
  'low laptop',
  'wall',
  'wall 4K',
  'wall upright',
] as const
const FOR_STAGES: readonly DeviceName[] = ['wall 4K', 'wall upright']
const THEMES = ['light', 'dark'] as const
/** The languages in which every screen is looked at. */
export const LANGUAGES = ['en', 'zh', 'de'] as const

/** One look: a screen in a scene, on a device, in a theme and a language. */
export type Look = {
  readonly screen: ScreenName
  readonly scene: string
  readonly device: SizeName
  readonly theme: (typeof THEMES)[number]
  /** One of those words come in, or the one of longer words. */
  readonly lang: (typeof LANGUAGES)[number] | 'xx'
}

/** What comes together in a look, two by two: `scene standby + device phone`. */
function pairsOf(look: Look): readonly string[] {
  const facts = Object.entries(look).map(([what, which]) => `${what} ${which}`)
  return facts.flatMap((one, at) => facts.slice(at + 1).map((other) => `${one} + ${other}`))
}

/** The ways in which a screen can be looked at. */
export const waysOf = (screen: ScreenName): readonly Pick<Look, 'device' | 'theme' | 'lang'>[] =>
  DEVICE_NAMES.filter((device) => screen === 'stage' || !FOR_STAGES.includes(device)).flatMap(
    (device) => THEMES.flatMap((theme) => LANGUAGES.map((lang) => ({ device, theme, lang }))),
  )

/** One look at every screen in every scene, chosen so that each two of screen, scene, device, theme and language come together where they can: always the look that brings together what was together least. */
export function looksOf(scenes: readonly string[]): readonly Look[] {
  const met = new Map<string, number>()
  // A scene has hardly more looks than there are devices: of what is equally strange, these two come first.
  const weight = (pair: string) => (/^scene .* \+ device /.test(pair) ? 1.1 : 1)
  const strangeness = (look: Look) =>
    pairsOf(look).reduce((sum, pair) => sum + weight(pair) / (1 + (met.get(pair) ?? 0)) ** 2, 0)
  return scenes.flatMap((scene) =>
    SCREENS.map((screen) => {
      const best = present(
        waysOf(screen)
          .map((way): Look => ({ screen, scene, ...way }))
          .toSorted((a, b) => strangeness(b) - strangeness(a))[0],
      )
      for (const pair of pairsOf(best)) met.set(pair, (met.get(pair) ?? 0) + 1)
      return best
    }),
  )
}
