import type { PropsWithChildren } from 'react'
import { useEffect, useMemo, useState } from 'react'
import type { PersonId } from '../../shared/agenda/ids.ts'
import { has } from '../../shared/run/roles.ts'
import { LiveProvider, useLive, useShow } from '../live/LiveContext.tsx'
import { type ViewedPerson, viewAs } from '../live/viewAs.ts'
import { Picture } from '../ui/miniature/Picture.tsx'
import { type Download, Downloaded } from './MessagePage.tsx'

/** Gives its children the state of another person's screen; they cannot send commands. */
export function ViewAs({ you, children }: PropsWithChildren<{ readonly you: ViewedPerson }>) {
  const live = useLive()
  const [view, setView] = useState<ReturnType<typeof viewAs> | null>(null)
  useEffect(() => {
    const next = viewAs(live, you)
    setView(next)
    return next.stop
  }, [live, you])
  return view === null ? null : <LiveProvider live={view.live}>{children}</LiveProvider>
}

const SPEAKER: Download = {
  areas: ['speaker', 'speakerPreview'],
  load: async () => (await import('../views/speaker/SpeakerPreview.tsx')).SpeakerPreview,
}

/** The id in place of a missing link. */
const NO_LINK = 'no link'

/** A miniature of a speaker's page, built from the components of that page, and its content as text. */
export function SpeakerMiniature({ person }: { readonly person: PersonId }) {
  const links = useShow(({ show }) => show?.links)
  const own =
    links?.find(
      ({ grant, revoked }) => grant.person === person && !revoked && !has(grant, 'forPrograms'),
    )?.id ?? NO_LINK
  const you = useMemo<ViewedPerson>(
    () => ({ link: own, grant: { roles: ['speaker'], person, booth: null } }),
    [own, person],
  )
  return (
    <ViewAs key={person} you={you}>
      <Downloaded of={SPEAKER} props={{}} />
    </ViewAs>
  )
}

const STAGE: Download = {
  areas: ['stage'],
  load: async () => (await import('../views/stage/StagePicture.tsx')).StagePicture,
}

const VIEWER: ViewedPerson = {
  link: 'stage',
  grant: { roles: ['stage'], person: null, booth: null },
}

/** The size of the screen in a hall, in px. */
const SCREEN = { width: 1280, height: 720 }

/** A miniature of the stage, built from the components of the stage. */
export function StageMiniature() {
  return (
    <Picture of={SCREEN}>
      <ViewAs you={VIEWER}>
        <Downloaded of={STAGE} props={{}} />
      </ViewAs>
    </Picture>
  )
}
