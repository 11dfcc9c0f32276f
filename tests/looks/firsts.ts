import type { ScreenName } from './plan.ts'

/** What a screen is for, by selectors: on every device, and where the screen is no one long page besides. */
const FIRSTS: Readonly<
  Record<ScreenName, { readonly always: readonly string[]; readonly wide: readonly string[] }>
> = {
  moderator: {
    always: [
      '[data-testid=digits]',
      '[data-testid=landing]',
      '[data-testid=give] button',
      '[data-testid=foot] button',
    ],
    wide: ['[data-testid=next-name]'],
  },
  'speaker on': { always: ['[data-testid=digits]', '.fieldScreen-asks button'], wide: [] },
  'speaker waiting': { always: ['.waitingScreen-asks button'], wide: [] },
  timekeeper: {
    always: ['[data-testid=digits]'],
    wide: [
      'fieldset button',
      '[data-testid=time-cards] button',
      '[data-testid=canned-cues] button',
    ],
  },
  interpreter: {
    always: ['[data-testid=floor-language]', '[data-testid=digits]'],
    wide: [
      '[data-testid=floor] button',
      'footer button',
      '[data-testid=live-item] [data-testid=person]:first-of-type > :first-child',
      '[data-testid=next-item] h2',
      '[data-testid=next-item] [data-testid=person]:first-of-type > :first-child',
      '[type=search]',
      '[data-here]:first-child',
    ],
  },
  audience: { always: [], wide: [] },
  stage: { always: ['[data-testid=digits]'], wide: [] },
}

/** From this width on a working screen stands in one window, in px; narrower ones are a page that is scrolled. */
const WIDE = 1001

/** What is pressed or counted on a screen, and who it is about: whole in sight without scrolling in a window of this width, in px. */
export function firstsOf(screen: ScreenName, width: number): readonly string[] {
  const { always, wide } = FIRSTS[screen]
  return width >= WIDE ? [...always, ...wide] : always
}
