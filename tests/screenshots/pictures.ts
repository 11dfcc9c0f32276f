import type { Page } from 'playwright-core'
import { finding, owning, pasting, planning, running } from './poses.ts'

/** One picture of the documents: whose link's screen (or the owner's page), on which device, in which language and theme, and what is to be seen on it. */
export type Picture = {
  readonly file: string
  readonly whose: string
  readonly pose: (page: Page) => Promise<void>
  readonly device: {
    readonly viewport: { readonly width: number; readonly height: number }
    /** A phone: touched, not pointed at. */
    readonly isMobile: boolean
    readonly hasTouch: boolean
  }
  readonly lang: 'en' | 'zh'
  readonly theme: 'light' | 'dark'
}

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const LAPTOP = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false }
const WALL = { viewport: { width: 1920, height: 1080 }, isMobile: false, hasTouch: false }

/** What the documents show. */
export const PICTURES: readonly Picture[] = [
  {
    file: 'moderator',
    whose: 'moderator',
    pose: running,
    device: LAPTOP,
    lang: 'en',
    theme: 'light',
  },
  {
    file: 'moderator-zh',
    whose: 'moderator',
    pose: running,
    device: LAPTOP,
    lang: 'zh',
    theme: 'dark',
  },
  {
    file: 'moderator-phone',
    whose: 'moderator',
    pose: running,
    device: PHONE,
    lang: 'en',
    theme: 'light',
  },
  { file: 'find', whose: 'moderator', pose: finding, device: LAPTOP, lang: 'en', theme: 'light' },
  {
    file: 'speaker',
    whose: 'wentao-yan',
    pose: running,
    device: LAPTOP,
    lang: 'en',
    theme: 'dark',
  },
  {
    file: 'speaker-before',
    whose: 'marc-barra',
    pose: running,
    device: LAPTOP,
    lang: 'en',
    theme: 'dark',
  },
  {
    file: 'timekeeper',
    whose: 'timekeeper',
    pose: running,
    device: LAPTOP,
    lang: 'en',
    theme: 'dark',
  },
  {
    file: 'interpreter',
    whose: 'interpreter',
    pose: running,
    device: LAPTOP,
    lang: 'en',
    theme: 'dark',
  },
  {
    file: 'audience',
    whose: 'audience',
    pose: running,
    device: PHONE,
    lang: 'en',
    theme: 'light',
  },
  { file: 'stage', whose: 'stage', pose: running, device: WALL, lang: 'en', theme: 'dark' },
  { file: 'planner', whose: 'planner', pose: planning, device: LAPTOP, lang: 'en', theme: 'light' },
  { file: 'paste', whose: 'planner', pose: pasting, device: LAPTOP, lang: 'en', theme: 'light' },
  { file: 'owner', whose: 'owner', pose: owning, device: LAPTOP, lang: 'en', theme: 'light' },
]
