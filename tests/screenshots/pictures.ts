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

const picture = (
  file: string,
  whose: string,
  pose: Picture['pose'],
  device: Picture['device'],
  lang: Picture['lang'],
  theme: Picture['theme'],
): Picture => ({ file, whose, pose, device, lang, theme })

/** The pictures of the documents. */
export const PICTURES: readonly Picture[] = [
  picture('moderator', 'moderator', running, LAPTOP, 'en', 'light'),
  picture('moderator-zh', 'moderator', running, LAPTOP, 'zh', 'dark'),
  picture('moderator-phone', 'moderator', running, PHONE, 'en', 'light'),
  picture('find', 'moderator', finding, LAPTOP, 'en', 'light'),
  picture('speaker', 'wentao-yan', running, LAPTOP, 'en', 'dark'),
  picture('speaker-before', 'marc-barra', running, LAPTOP, 'en', 'dark'),
  picture('timekeeper', 'timekeeper', running, LAPTOP, 'en', 'dark'),
  picture('interpreter', 'interpreter', running, LAPTOP, 'en', 'dark'),
  picture('audience', 'audience', running, PHONE, 'en', 'light'),
  picture('stage', 'stage', running, WALL, 'en', 'dark'),
  picture('planner', 'planner', planning, LAPTOP, 'en', 'light'),
  picture('paste', 'planner', pasting, LAPTOP, 'en', 'light'),
  picture('owner', 'owner', owning, LAPTOP, 'en', 'light'),
]
