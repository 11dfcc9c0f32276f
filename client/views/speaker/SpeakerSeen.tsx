import { WithMeeting } from '../../ui/meeting/WithMeeting.tsx'
import { Picture } from '../../ui/miniature/Picture.tsx'
import type { SpeakerModel } from './model.ts'
import { SaidWords } from './SaidWords.tsx'
import { SpeakerLayers, themeOf } from './SpeakerLayers.tsx'
import { useAsks } from './useAsks.ts'
import { useSpeakerModelSeen } from './useSpeakerModel.ts'

/** The screen that is drawn: as small as a page of two columns can be, so that its words stay large. */
const SCREEN = { width: 800, height: 500 }

const nothing = () => undefined

/** The page as a picture: a cue on it is seen by its own reader only. */
function SpeakerPicture({ model }: { readonly model: SpeakerModel }) {
  const asks = useAsks(model)
  const [open = null, ...more] = model.cues
  return (
    <WithMeeting roomBefore={false}>
      <div className="speaker" data-theme={themeOf(model)}>
        <SpeakerLayers
          model={model}
          asks={asks}
          cue={{ open, more: more.length, gotIt: nothing }}
        />
      </div>
    </WithMeeting>
  )
}

/** Somebody's page as it is now: in small for the eye, and in words. */
export function SpeakerSeen() {
  const model = useSpeakerModelSeen()
  return (
    <>
      <Picture of={SCREEN}>{model === null ? null : <SpeakerPicture model={model} />}</Picture>
      {model === null ? null : <SaidWords model={model} />}
    </>
  )
}
