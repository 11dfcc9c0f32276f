/** One picture of the documents: whose screen, on which device, in which language and theme. */
export type Picture = {
  readonly file: string
  readonly whose: RegExp
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

/** What the documents show of the third talk of the bundled show, 15 minutes long. */
export const PICTURES: readonly Picture[] = [
  { file: 'moderator', whose: /^moderator$/, device: LAPTOP, lang: 'en', theme: 'light' },
  { file: 'moderator-zh', whose: /^moderator$/, device: LAPTOP, lang: 'zh', theme: 'dark' },
  { file: 'moderator-phone', whose: /^moderator$/, device: PHONE, lang: 'en', theme: 'light' },
  { file: 'speaker', whose: /Wentao Yan$/, device: LAPTOP, lang: 'en', theme: 'dark' },
  { file: 'speaker-before', whose: /Marc Barra$/, device: LAPTOP, lang: 'en', theme: 'dark' },
  { file: 'timekeeper', whose: /^timekeeper/, device: LAPTOP, lang: 'en', theme: 'dark' },
  { file: 'interpreter', whose: /^interpreter/, device: LAPTOP, lang: 'en', theme: 'dark' },
  { file: 'audience', whose: /^audience/, device: PHONE, lang: 'en', theme: 'light' },
  { file: 'stage', whose: /^stage/, device: WALL, lang: 'en', theme: 'dark' },
]
