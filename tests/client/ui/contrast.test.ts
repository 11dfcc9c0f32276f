import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { present } from '../../support/present.ts'

/** Red, green and blue in sRGB, from 0 to 1. */
type Colour = readonly number[]

const sheet = (path: string) =>
  readFileSync(join(import.meta.dirname, '../../../client', path), 'utf8')

const css = sheet('styles/themes.css')

/** The token that a rule of a sheet colours its text with. */
function colourOf(path: string, selector: string): string {
  const rule = sheet(path).split(`${selector} {`)[1]?.split('}')[0] ?? ''
  return present(/(?<![\w-])color: var\(--([\w-]+)\)/.exec(rule)?.[1])
}

/** The colours of a theme by the name of their token; those of the light theme where it gives none. */
function themeOf(name: string): Readonly<Record<string, Colour>> {
  const block = (of: string) =>
    new RegExp(`\\[data-theme="${of}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  const found = `${block('light')}${block(name)}`.matchAll(/--([\w-]+): #(..)(..)(..);/g)
  return Object.fromEntries(
    [...found].map(([, token, ...parts]) => [token, parts.map((part) => parseInt(part, 16) / 255)]),
  )
}

/** The relative luminance of an sRGB colour (WCAG 2). */
function luminance(colour: Colour): number {
  const linear = (part: number) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  const [r = 0, g = 0, b = 0] = colour.map(linear)
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

  it('has a colour for each token', () => {
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
