import { useEffect, useState } from 'react'
import { learn } from '../i18n/learn.ts'
import { useTranslation } from '../i18n/useTranslation.tsx'

/** Whether the words that all screens share are here; they are fetched beside the first talk with the server. What goes wrong is thrown, for the boundary above, which tries again. */
export function useWords(): boolean {
  const { i18n } = useTranslation()
  const [here, tell] = useState(() => i18n.knows(i18n.language(), 'common'))
  useEffect(() => {
    let wanted = true
    learn(i18n, []).then(
      () => wanted && tell(true),
      (error) =>
        wanted &&
        tell(() => {
          throw error
        }),
    )
    return () => {
      wanted = false
    }
  }, [i18n])
  return here
}
