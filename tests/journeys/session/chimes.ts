import { wordsOf } from './dictionary.ts'
import type { Session } from './session.ts'

const { chime } = wordsOf({ lang: 'en' }).common

/** The timekeeper switches the chime on; from then on the page counts its sounds. */
export async function chimes(session: Session): Promise<void> {
  const timekeeper = session.at('timekeeper')
  await timekeeper.page.evaluate(() => {
    const { createOscillator } = AudioContext.prototype
    AudioContext.prototype.createOscillator = function counted() {
      const { chimes = '0' } = document.documentElement.dataset
      document.documentElement.dataset['chimes'] = String(Number(chimes) + 1)
      return createOscillator.call(this)
    }
  })
  await session.happens(
    'the chime switched on',
    async () => {
      await timekeeper.part('chime').click()
      await timekeeper.part('chime').getByText(chime.short.sound).waitFor()
    },
    () => {},
  )
}

/** It is on still, after everything, and has told of phases and ends. */
export async function chimesStill(session: Session): Promise<void> {
  const timekeeper = session.at('timekeeper')
  const words = await timekeeper.part('chime').textContent()
  if (words !== chime.short.sound) session.found.push(`the chime says ${words} at the end`)
  const rung = await timekeeper.page.evaluate(() => document.documentElement.dataset['chimes'])
  if (!(Number(rung) > 2)) session.found.push(`the chime rang ${rung ?? 0} times`)
}
