import type { ViewedPerson } from '../live/viewAs.ts'
import { Picture } from '../ui/miniature/Picture.tsx'
import { ViewAs } from './SeenBy.tsx'
import { type Download, useDownload } from './useDownload.ts'

const STAGE: Download = {
  areas: ['stage'],
  load: async () => (await import('../views/stage/StagePicture.tsx')).StagePicture,
}

/** Whoever looks at the stage. */
const HALL: ViewedPerson = { link: 'stage', grant: { roles: ['stage'], person: null, booth: null } }

/** The screen in a hall. */
const SCREEN = { width: 1280, height: 720 }

/** The stage as it is now, in small: by the parts that the stage itself is made of. */
export function StageMiniature() {
  const Stage = useDownload(STAGE)
  return (
    <Picture of={SCREEN}>
      {Stage === null ? null : (
        <ViewAs you={HALL}>
          <Stage />
        </ViewAs>
      )}
    </Picture>
  )
}
