import { type Derive, useModel } from '../../ui/agenda/useModel.ts'
import { type SpeakerModel, speakerModel } from './model.ts'

const elsewhere: Derive<SpeakerModel> = (show, now, you, lang) =>
  speakerModel(show, now, you, lang, null)

/** What this speaker's page shows, on the clocks they go by where they sit; null while show or time are not known. */
export function useSpeakerModel(): SpeakerModel | null {
  return useModel<SpeakerModel>(speakerModel)
}

/** The same as others see it: only the agenda shows where the speaker is. */
export function usePreviewModel(): SpeakerModel | null {
  return useModel(elsewhere)
}
