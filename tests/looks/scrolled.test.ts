import { expect, it } from 'vitest'
import { some } from '../support/runs.ts'
import { DEVICES, WINDOWS } from './plan.ts'
import { sceneCalled } from './scenes/scenes.ts'
import { posed } from './support/pose.ts'
import { withScene } from './support/sceneServer.ts'
import { studioForAll } from './support/studio.ts'

/** The windows in which one scrolls, and to what. */
const SCROLLED = [
  { name: 'a phone', device: DEVICES.phone, to: 'cue', lang: 'en' },
  {
    name: 'its keyboard up',
    device: WINDOWS['a phone with its keyboard up'],
    to: 'cue',
    lang: 'zh',
  },
  { name: 'text at 200 %', device: WINDOWS['text at 200 %'], to: 'requests', lang: 'en' },
] as const

const studio = studioForAll()

// Where the window is lowest; the others in the long run.
it.concurrent.each(some(SCROLLED, 3, 1))(
  'the countdown stays in sight while requests and cues are open, $name',
  async ({ name, device, to, lang }) => {
    const scene = sceneCalled('room')
    const way = { screen: 'moderator', scene: 'room', device: 'phone', theme: 'light' } as const
    const hidden = await withScene(scene, (server) =>
      studio.visit({ ...device, theme: 'light' }, async (page) => {
        await posed(server, scene, { ...way, lang }).pose(page)
        if (to === 'cue') await page.getByTestId('give').getByRole('button').last().click()
        else await page.getByTestId('request-count').click()
        await page.getByTestId('count-strip').waitFor()
        const firsts = [
          '[data-testid=count-strip]',
          to === 'cue' ? '[data-testid=cues] input' : '[data-testid=requests] h2',
        ]
        return page.evaluate((wanted) => window.inspection.firstFaults(wanted), firsts)
      }),
    )
    expect(hidden, name).toEqual([])
  },
)
