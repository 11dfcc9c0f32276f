import { PhrasedText } from '../agenda/PhrasedText.tsx'
import type { Worded } from './useCueWords.ts'

/** The words of a cue, whose Chinese lines end between words. */
export function CueText({ of }: { readonly of: Worded }) {
  return (
    <p className="phrased" lang={of.lang}>
      <PhrasedText of={of} />
    </p>
  )
}
