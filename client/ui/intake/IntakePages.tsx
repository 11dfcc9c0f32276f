import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { PasteField } from './PasteField.tsx'
import css from './pasteField.module.css'
import { ReadPage } from './ReadPage.tsx'
import type { Taker } from './taker.ts'
import type { IntakeActs } from './useIntake.ts'
import { WholePage } from './WholePage.tsx'

/** Takes a file that is dropped anywhere on the page, which else would leave it for the file; whether one is held over it. */
function useDrop(readFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false)
  const newest = useRef(readFile)
  useEffect(() => {
    newest.current = readFile
  })
  useEffect(() => {
    const dragged = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      setOver(true)
    }
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const dropped = (event: DragEvent) => {
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file === undefined) return
      event.preventDefault()
      newest.current(file)
    }
    window.addEventListener('dragover', dragged)
    window.addEventListener('dragleave', left)
    window.addEventListener('drop', dropped)
    return () => {
      window.removeEventListener('dragover', dragged)
      window.removeEventListener('dragleave', left)
      window.removeEventListener('drop', dropped)
    }
  }, [])
  return over
}

/** A text on its way into a show: where it is pasted, then what was understood; what is there stays until it is taken over. */
export function IntakePages({
  acts,
  taker,
  aside = null,
  more = null,
}: {
  readonly acts: IntakeActs
  readonly taker: Taker
  /** What stands beside the field. */
  readonly aside?: ReactNode
  /** What else is said of the show that comes of it. */
  readonly more?: ReactNode
}) {
  const { t } = useTranslation('intake')
  const over = useDrop(acts.readFile)
  const { at, work, whole } = acts.intake
  return (
    <>
      {at === 'read' && work !== null ? (
        <ReadPage work={work} acts={acts} taker={taker} more={more} />
      ) : at === 'whole' && whole !== null ? (
        <WholePage agenda={whole} acts={acts} taker={taker} />
      ) : (
        <PasteField acts={acts} leave={taker.leave} aside={aside} />
      )}
      {over ? (
        <p className={css.dropHint} aria-hidden="true">
          {t('drop')}
        </p>
      ) : null}
    </>
  )
}
