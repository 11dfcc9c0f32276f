import type { Look } from './plan.ts'

/** The windows that are hardest to fill, with what is hardest to fit into them. */
export const TIGHT: readonly Look[] = [
  { screen: 'moderator', scene: 'room', device: 'small laptop', theme: 'dark', lang: 'en' },
  { screen: 'moderator', scene: 'far over', device: 'low laptop', theme: 'light', lang: 'zh' },
]

/** More of them, for the long run. */
export const TIGHT_TOO: readonly Look[] = [
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
  { screen: 'stage', scene: 'open, break', device: 'wall', theme: 'light', lang: 'zh' },
  { screen: 'stage', scene: 'cue over black', device: 'laptop', theme: 'dark', lang: 'en' },
]
