import { useMemo } from 'react'
import type { PersonId } from '../shared/agenda/ids.ts'
import type { Seen } from './live/seenAs.ts'
import { SeenBy } from './SeenBy.tsx'
import { type Download, useDownload } from './useDownload.ts'

const SPEAKER: Download = {
  areas: ['speaker', 'pageSeen'],
  load: async () => (await import('./views/speaker/SpeakerSeen.tsx')).SpeakerSeen,
}

/** The page of one speaker as it is now, in small, by its own parts, and in words: as their link would be shown it. */
export function SpeakerMiniature({ person }: { readonly person: PersonId }) {
  const Speaker = useDownload(SPEAKER)
  const you = useMemo<Seen>(
    () => ({
      link: `page of ${person}`,
      grant: { roles: ['speaker'], person, booth: null },
    }),
    [person],
  )
  return Speaker === null ? null : (
    <SeenBy key={person} you={you}>
      <Speaker />
    </SeenBy>
  )
}
