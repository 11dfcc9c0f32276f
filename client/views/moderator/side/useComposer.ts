import { useRef, useState } from 'react'
import { useSteady } from '../../../ui/controls/useSteady.ts'

/** To the live speaker, or the next one; before Start to every speaker. */
export const AUTO = 'auto'

/** Returns the cue field, closed at first; closing it resets the receiver. */
export function useComposer(showSide: () => void) {
  const input = useRef<HTMLInputElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [choice, setChoice] = useState(AUTO)
  return {
    input,
    isOpen,
    open: useSteady(() => {
      showSide()
      setOpen(true)
    }),
    close: useSteady(() => {
      setOpen(false)
      setChoice(AUTO)
    }),
    choice,
    choose: (to: string) => {
      showSide()
      setChoice(to)
      setOpen(true)
    },
  }
}

/** The cue field: whether it is open, and the receiver (`auto`, `person …` or `group …`). */
export type Composer = ReturnType<typeof useComposer>
