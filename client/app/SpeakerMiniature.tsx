import { useMemo } from 'react'
import type { PersonId } from '../../shared/agenda/ids.ts'
import type { Link } from '../../shared/run/grant.ts'
import { useShow } from '../live/LiveContext.tsx'
import type { ViewedPerson } from '../live/viewAs.ts'
import { ViewAs } from './SeenBy.tsx'
import { type Download, useDownload } from './useDownload.ts'

const SPEAKER: Download = {
  areas: ['speaker', 'pageSeen'],
  load: async () => (await import('../views/speaker/SpeakerSeen.tsx')).SpeakerSeen,
}

/** In place of the link of somebody who has none. */
const NO_LINK = 'no link'

const isLinkOf =
  (person: PersonId) =>
  ({ grant, revoked }: Link) =>
    grant.person === person && !revoked

/** The page of one speaker as it is now, in small, by its own parts, and in words: as their link would be shown it. */
export function SpeakerMiniature({ person }: { readonly person: PersonId }) {
  const Speaker = useDownload(SPEAKER)
  const own = useShow(({ show }) => show?.links.find(isLinkOf(person))?.id ?? NO_LINK)
  const you = useMemo<ViewedPerson>(
    () => ({ link: own, grant: { roles: ['speaker'], person, booth: null } }),
    [own, person],
  )
  return Speaker === null ? null : (
    <ViewAs key={person} you={you}>
      <Speaker />
    </ViewAs>
  )
}
