import { expect, it } from 'vitest'
import { EYES } from './eyes.ts'
import { DOORS, type Door } from './pages.ts'
import { DEVICES, LANGUAGES, type Look, WINDOWS } from './plan.ts'
import { PLANS } from './planner.ts'
import type { Device } from './support/device.ts'
import { serveScene } from './support/sceneServer.ts'
import { studioForAll } from './support/studio.ts'

/** A page on a device in a language. */
type PageLook = {
  readonly door: Door
  readonly name: string
  readonly on: string
  readonly device: Device
  readonly theme: Device['theme']
  readonly lang: Look['lang']
}

/** The ways in which the `at`th page is looked at: on each device, in one of the languages and themes. */
function waysOf(door: Door, at: number): readonly PageLook[] {
  const on = (name: keyof typeof DEVICES, nth: number, theme: Device['theme']) => {
    const lang = LANGUAGES[(at + nth) % LANGUAGES.length] ?? 'en'
    return { door, name: door.name, on: name, device: { ...DEVICES[name], theme }, theme, lang }
  }
  return [on('phone', 0, 'light'), on('laptop', 1, 'dark'), on('wall', 2, 'light')]
}

/** Every one of these pages on every one of these devices, in the languages in turn. */
function waysOn(
  doors: readonly Door[],
  devices: Readonly<Record<string, Device>>,
  langs: readonly Look['lang'][] = LANGUAGES,
): readonly PageLook[] {
  const all = Object.entries(devices)
  return doors.flatMap((door, n) =>
    all.map(([on, device], at) => {
      const lang = langs[(n + at) % langs.length] ?? 'en'
      return { door, name: door.name, on, device, theme: device.theme, lang }
    }),
  )
}

const light = { theme: 'light' } as const

/** Where longer words are looked at. */
const NARROW = {
  phone: { ...DEVICES.phone, ...light },
  'small laptop': { ...DEVICES['small laptop'], ...light },
  'a tablet': { ...WINDOWS['a tablet'], ...light },
}

const looks = [
  ...DOORS.flatMap(waysOf),
  ...PLANS.flatMap(waysOf),
  ...waysOn([...DOORS, ...PLANS], EYES),
  ...waysOn(DOORS, NARROW, ['xx']),
]

const studio = studioForAll()

it.concurrent.each(looks)(
  '$name, $on, $theme, $lang',
  async (look) => {
    const { door, on, device, theme, lang, name } = look
    const server = await serveScene(door.show(), ['wentao-yan', 'marc-barra'])
    try {
      const { faults } = await studio.look({
        name: [name, on, theme, lang].join(', '),
        device,
        pose: async (page) => {
          // The planner's screen is light unless its device says otherwise.
          await page.addInitScript(() => localStorage.setItem('rostrum.theme.planner', 'system'))
          const address = new URL(door.address(server))
          address.searchParams.set('lang', lang)
          await page.goto(address.href)
          await door.pose(page)
        },
      })
      expect(faults).toEqual([])
    } finally {
      await server.stop()
    }
  },
  60_000,
)
