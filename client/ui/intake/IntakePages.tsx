import { type ClipboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { TEXT_MB } from '../../../shared/agenda/reading/sourceBounds.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { elapsedText, useDeviceSeconds } from '../connection/ConnectionState.tsx'
import { Button } from '../controls/Button.tsx'
import { useStableCallback } from '../controls/useStableCallback.ts'
import page from '../layout/page.module.css'
import { FileButton } from './FileButton.tsx'
import css from './pasteField.module.css'
import { ReadPage } from './ReadPage.tsx'
import type { ImportTarget, IntakeActs } from './useIntake.ts'
import { type Clip, clipOf, FILE_TYPES, type ReadError } from './useIntake.ts'
import { ExportedAgendaPage } from './WholePage.tsx'
import { isTrouble } from './words.ts'

/** Reads the clipboard; null if the person or the browser denies it, or it has no text. */
async function readClipboard(): Promise<Clip | null> {
  try {
    const [item] = await navigator.clipboard.read()
    const types = (item?.types ?? []).filter((type) => type.startsWith('text/'))
    const texts = types.map(
      async (type) => [type, await (await item?.getType(type))?.text()] as const,
    )
    const parts = new Map(await Promise.all(texts))
    const clip = clipOf({ getData: (type) => parts.get(type) ?? '' })
    return clip.text.trim() === '' && clip.html === null ? null : clip
  } catch {
    return null
  }
}

/** Why nothing was read and what to do: our text for the code, else the server's text. */
function TroubleLine({ trouble }: { readonly trouble: ReadError | null }) {
  const { t } = useTranslation('intake')
  const message = () => {
    if (trouble === null) return null
    const { code, line, where } = trouble
    if (isTrouble(code))
      return (
        <p>
          {t(`trouble.${code}`, { mb: TEXT_MB })} <span lang="en">{where}</span>
        </p>
      )
    return line === '' ? <p>{t('trouble.failed')}</p> : <p lang="en">{line}</p>
  }
  return (
    <div role="alert" className={`strong ${css.trouble}`} id="paste-trouble">
      {message()}
    </div>
  )
}

function Head({ acts, leave }: { readonly acts: IntakeActs; readonly leave: () => void }) {
  const { t } = useTranslation('intake')
  const { at, review } = acts.intake
  return (
    <div className={`acts ${page.head}`}>
      <div>
        <h2>{t('title')}</h2>
        <p className="second">{t('what')}</p>
      </div>
      <div className="acts">
        <Button look="bare" onClick={leave}>
          {t('back')}
        </Button>
        {review === null ? null : (
          <Button disabled={at === 'reading'} onClick={acts.resume}>
            {t('toRead')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The button for the next step: paste into an empty field, else read the text. */
function Next({ acts, isEmpty }: { readonly acts: IntakeActs; readonly isEmpty: boolean }) {
  const { t } = useTranslation('intake')
  const [isDenied, setDenied] = useState(false)
  const fromClipboard = async () => {
    const clip = await readClipboard()
    setDenied(clip === null)
    if (clip !== null) acts.paste(clip)
  }
  if (isDenied && isEmpty) return <p>{t('clipboardNot')}</p>
  // Over plain HTTP from another machine, a page cannot read the clipboard.
  if (isEmpty && navigator.clipboard?.read !== undefined) {
    return (
      <Button look="ink" onClick={() => void fromClipboard()}>
        {t('clipboard')}
      </Button>
    )
  }
  return (
    <Button look="ink" shortcut="Ctrl Enter" disabled={isEmpty} onClick={acts.read}>
      {t('read')}
    </Button>
  )
}

/** Names the text or file that is read; after one second also how long it takes. */
function Progress({ file, clip }: IntakeActs['intake']) {
  const { t } = useTranslation('intake')
  const [since] = useState(() => performance.now())
  useDeviceSeconds(true)
  const time = elapsedText(since)
  const count = clip.text.split('\n').length
  if (performance.now() - since < 1_000)
    return <p>{file === null ? t('reading') : t('readingFile', { name: file })}</p>
  return (
    <p aria-live="off">
      {file === null ? t('readingFor', { count, time }) : t('readingFileFor', { name: file, time })}
    </p>
  )
}

function Foot({ acts }: { readonly acts: IntakeActs }) {
  const { t } = useTranslation('intake')
  const { at, clip } = acts.intake
  if (at === 'reading') {
    return (
      <div className="acts" role="status">
        <Progress {...acts.intake} />
        <Button onClick={acts.stop}>{t('stop')}</Button>
      </div>
    )
  }
  return (
    <div className="acts loose" role="status">
      <Next acts={acts} isEmpty={clip.text.trim() === '' && clip.html === null} />
      <FileButton accept={FILE_TYPES} take={acts.readFile} />
      {clip.html === null ? (
        <p className="quiet">{t('fileHint', { mb: TEXT_MB })}</p>
      ) : (
        <p>
          {t('fromPage')}{' '}
          <Button size="small" look="bare" onClick={acts.plain}>
            {t('fromPageNot')}
          </Button>
        </p>
      )}
    </div>
  )
}

/** The page to paste, drop or type an agenda. A paste that replaces all text is read at once. */
function PasteField({
  acts,
  leave,
  aside,
}: {
  readonly acts: IntakeActs
  readonly leave: () => void
  readonly aside: ReactNode
}) {
  const { t, lang } = useTranslation('intake')
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const { clip, trouble, at } = acts.intake
  // All text is selected, so that the next paste replaces it.
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const [file] = event.clipboardData.files
    const newClip = clipOf(event.clipboardData)
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const isWhole = selectionStart === 0 && selectionEnd === value.length
    if (file !== undefined && newClip.text === '') acts.readFile(file)
    else if (isWhole && (newClip.text.trim() !== '' || newClip.html !== null)) acts.paste(newClip)
    else return
    event.preventDefault()
  }
  return (
    <main className={`column ${page.page} ${css.page}`}>
      <Head acts={acts} leave={leave} />
      <TroubleLine trouble={trouble} />
      <div className={css.beside} data-aside={aside !== null}>
        <div className={`column loose ${css.drop}`}>
          <label className="label" htmlFor={id}>
            {t('field')}
          </label>
          <textarea
            id={id}
            ref={field}
            className={`grow t2 ${css.field}`}
            lang={lang}
            value={clip.text}
            readOnly={at === 'reading'}
            spellCheck={false}
            placeholder={t('hint')}
            aria-describedby="paste-trouble"
            aria-invalid={trouble !== null}
            onChange={(event) => acts.type(event.target.value)}
            onPaste={paste}
          />
          <Foot acts={acts} />
        </div>
        {aside}
      </div>
    </main>
  )
}

/** Reads a file dropped on the page (the browser does not open it); returns whether one is dragged. */
function useDrop(readFile: (file: File) => void): boolean {
  const [isDragging, setDragging] = useState(false)
  const read = useStableCallback(readFile)
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      setDragging(true)
    }
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false)
    }
    const onDrop = (event: DragEvent) => {
      setDragging(false)
      const file = event.dataTransfer?.files[0]
      if (file === undefined) return
      event.preventDefault()
      read(file)
    }
    const listening = new AbortController()
    window.addEventListener('dragover', onDragOver, listening)
    window.addEventListener('dragleave', onDragLeave, listening)
    window.addEventListener('drop', onDrop, listening)
    return () => listening.abort()
  }, [read])
  return isDragging
}

/** The import pages: the field for the text, then its reading. Both stay until the import. */
export function IntakePages({
  acts,
  target,
  aside = null,
  more = null,
}: {
  readonly acts: IntakeActs
  readonly target: ImportTarget
  /** The content next to the field. */
  readonly aside?: ReactNode
  /** More facts of the new show. */
  readonly more?: ReactNode
}) {
  const { t } = useTranslation('intake')
  const isDragging = useDrop(acts.readFile)
  const { at, review, whole } = acts.intake
  return (
    <>
      {at === 'read' && review !== null ? (
        <ReadPage review={review} acts={acts} target={target} more={more} />
      ) : at === 'whole' && whole !== null ? (
        <ExportedAgendaPage agenda={whole} acts={acts} target={target} />
      ) : (
        <PasteField acts={acts} leave={target.leave} aside={aside} />
      )}
      {isDragging ? (
        <p className={`t3 strong ${css.dropHint}`} aria-hidden="true">
          {t('drop')}
        </p>
      ) : null}
    </>
  )
}
