import { wordsOf } from './dictionary.ts'
import type { Session } from './session.ts'

const shown = async (session: Session, look: string) =>
  await session.at('stage').page.locator(`main[data-look=${look}]`).waitFor()

/** Chooses what the stage shows, in the Room pane. */
async function choose(session: Session, look: string): Promise<void> {
  const desk = session.at('desk')
  await desk.page.getByTestId('room-button').click()
  await desk.part('stage').locator('select').selectOption(look)
  if (look !== 'message') await desk.page.getByTestId('room-button').click()
}

/** Whoever moderates has the stage show one thing alone. */
export const showsOf =
  (look: 'clock' | 'countdown' | 'black') =>
  (session: Session): Promise<void> =>
    session.happens(
      `the stage shows: ${look}`,
      async () => {
        await choose(session, look)
        await shown(session, look)
      },
      (course) => course.shows(look),
    )

/** A message to the room, in both languages. */
export function showsMessage(session: Session): Promise<void> {
  const desk = session.at('desk')
  return session.happens(
    'a message on the stage',
    async () => {
      await choose(session, 'message')
      const dialog = desk.page.getByRole('dialog')
      await dialog.getByLabel('English').fill('Coats are upstairs')
      await dialog.getByLabel('Chinese').fill('外套在楼上')
      await desk.button('Show on the stage').click()
      await desk.page.getByTestId('room-button').click()
      await shown(session, 'message')
      for (const words of ['Coats are upstairs', '外套在楼上'])
        await session.at('stage').page.getByText(words).waitFor()
    },
    (course) => course.shows('message'),
  )
}

/** The second moderator takes the stage back to the programme, in one press. */
export const showsProgramme = (session: Session): Promise<void> =>
  session.happens(
    'the stage back at the programme',
    async () => {
      const { stage } = wordsOf({ lang: 'zh' }).moderator
      await session
        .at('secondDesk')
        .part('stage-fact')
        .getByRole('button', { name: stage.back })
        .click()
      await shown(session, 'programme')
    },
    (course) => course.shows('programme'),
  )
