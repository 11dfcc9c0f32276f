import { inSync } from '../support/company.ts'
import type { Session } from './session.ts'

/** The network of the stage is cut while its clock runs and something is given; back again, it shows what everybody shows. */
export async function cut(session: Session): Promise<void> {
  const desk = session.at('desk')
  const stage = session.at('stage')
  const { cable, sheet } = session
  const on = session.course.on?.id ?? ''
  stage.expectCuts()
  cable.hang()
  await session.passes(sheet.cutFor)
  cable.mend()
  await inSync([stage], 20_000)
  await session.happens(
    'a minute after the cut',
    async () => {
      await desk.press('+')
    },
    (course) => course.gives(on, 1),
  )
}

/** The server is killed and comes back on the same data. */
export async function killed(session: Session): Promise<void> {
  const { house, pages } = session
  for (const { screen } of pages) screen.expectCuts()
  await house.kill()
  await house.startAgain()
  await session.clock.comesBack()
  await session.inSync()
  await session.agrees('the server back')
}
