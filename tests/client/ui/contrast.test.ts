import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { present } from '../../support/present.ts'

type Colour = readonly [lightness: number, chroma: number, hue: number]

const sheet = (path: string) =>
  readFileSync(join(import.meta.dirname, '../../../client', path), 'utf8')

const css = sheet('styles/themes.css')

/** The token that a rule of a sheet colours its text with. */
function colourOf(path: string, selector: string): string {
  const rule = sheet(path).split(`${selector} {`)[1]?.split('}')[0] ?? ''
  return present(/(?<![\w-])color: var\(--([\w-]+)\)/.exec(rule)?.[1])
}

/** The colours of a theme by the name of their token. */
function themeOf(name: string): Readonly<Record<string, Colour>> {
  const block = new RegExp(`\\[data-theme="${name}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  const found = block.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)
  return Object.fromEntries(
    [...found].map(([, token, l, c, h]) => [token, [Number(l), Number(c), Number(h)] as const]),
  )
}

/** Linear sRGB of an OKLCH colour, as CSS Color 4 defines it. */
function linear([lightness, chroma, hue]: Colour): readonly [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

function luminance(colour: Colour): number {
  const [r, g, b] = linear(colour)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The contrast of two colours (WCAG 2). */
function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

describe.each(['light', 'dark', 'stage'])('the %s theme', (name) => {
  const theme = themeOf(name)
  const pair = (text: string, ground: string): number => {
    const [one, other] = [theme[text], theme[ground]]
    if (one === undefined || other === undefined) throw new Error(`${text} on ${ground}`)
    return contrast(one, other)
  }

  it.each(['paper', 'well'])('keeps every text readable on %s', (ground) => {
    for (const text of ['ink', 'ink2', 'ink3', 'act', 'calm', 'amber', 'red', 'over'])
      expect(pair(text, ground), text).toBeGreaterThanOrEqual(4.5)
    expect(pair('ink', ground)).toBeGreaterThanOrEqual(15)
    expect(pair('edge', ground)).toBeGreaterThanOrEqual(3)
  })

  it('keeps the fields of the phases at 7 to 1', () => {
    expect(pair('on-f', 'f-amber')).toBeGreaterThanOrEqual(12)
    expect(pair('on-f', 'f-red')).toBeGreaterThanOrEqual(7)
    expect(pair('on-over', 'f-over')).toBeGreaterThanOrEqual(9)
  })

  it('lies inside sRGB', () => {
    for (const [token, colour] of Object.entries(theme))
      for (const part of linear(colour)) {
        expect(part, token).toBeGreaterThanOrEqual(-0.002)
        expect(part, token).toBeLessThanOrEqual(1.002)
      }
    expect(Object.keys(theme)).toHaveLength(17)
  })
})

describe('the figures of speaker and stage', () => {
  const theme = themeOf('stage')
  const phase = (name: string) =>
    colourOf('ui/countdown/phaseField.module.css', `&[data-phase="${name}"]`)
  const amber = '[data-phase="amber"] > & [data-state="running"]'
  const screens = [
    ['calm', 'ink', 'paper'],
    ['amber on stage', 'ink', 'paper'],
    ['amber at the speaker', colourOf('views/speaker/fieldScreen.module.css', amber), 'paper'],
    ['red', phase('red'), 'f-red'],
    ['over', phase('over'), 'f-over'],
    ['not known', colourOf('ui/countdown/digits.module.css', '&[data-state="after"]'), 'paper'],
  ] as const

  it.each(screens)('stand out by 7 to 1: %s', (_, text, ground) => {
    const [one, other] = [theme[text], theme[ground]]
    if (one === undefined || other === undefined) throw new Error(`${text} on ${ground}`)
    expect(contrast(one, other)).toBeGreaterThanOrEqual(7)
  })
})
