import { type RefObject, useRef, useState } from 'react'

/** To whoever is on, or next. */
export const AUTO = 'auto'

/** Where cues are written: its field, and whom they go to (`auto`, `person …` or `group …`). */
export type Composer = {
  readonly input: RefObject<HTMLInputElement | null>
  readonly choice: string
  readonly choose: (to: string) => void
}

export function useComposer(): Composer {
  const input = useRef<HTMLInputElement>(null)
  const [choice, choose] = useState(AUTO)
  return { input, choice, choose }
}
