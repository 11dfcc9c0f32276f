import { useMemo } from 'react'
import type { PersonId } from '../../shared/agenda/ids.ts'
import type { Link } from '../../shared/run/grant.ts'
import { useShow } from '../live/LiveContext.tsx'
import type { ViewedPerson } from '../live/viewAs.ts'
import { type Download, useDownload } from './useDownload.ts'
import { ViewAs } from './ViewAs.tsx'

const SPEAKER: Download = {
  areas: ['speaker', 'pageSeen'],
  load: async () => (await import('../views/speaker/SpeakerPreview.tsx')).SpeakerPreview,
}

/** Stands in for a missing link. */
const NO_LINK = 'no link'

const isLinkOf =
  (person: PersonId) =>
  ({ grant, revoked }: Link) =>
    grant.person === person && !revoked

/** A miniature of a speaker's page with its own components, and its content in words. */
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
