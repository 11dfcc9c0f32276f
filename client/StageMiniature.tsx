import { useEffect, useState } from 'react'
import { LiveProvider, useLive } from './live/LiveContext.tsx'
import { type Seen, seenAs } from './live/seenAs.ts'
import { Picture } from './ui/miniature/Picture.tsx'
import { type Download, useDownload } from './useDownload.ts'
import './ui/miniature/miniature.css'

const STAGE: Download = {
  areas: ['stage'],
  load: async () => (await import('./views/stage/StagePicture.tsx')).StagePicture,
}

/** Whoever looks at the stage. */
const HALL: Seen = { link: 'stage', grant: { roles: ['stage'], person: null, booth: null } }

/** The stage as it is now, in small: by the parts that the stage itself is made of. */
export function StageMiniature() {
  const live = useLive()
  const Stage = useDownload(STAGE)
  const [hall, setHall] = useState<ReturnType<typeof seenAs> | null>(null)
  useEffect(() => {
    const made = seenAs(live, HALL)
    setHall(made)
    return made.stop
  }, [live])
  return (
    <Picture>
      {Stage === null || hall === null ? null : (
        <LiveProvider live={hall.live}>
          <Stage />
        </LiveProvider>
      )}
    </Picture>
  )
}
