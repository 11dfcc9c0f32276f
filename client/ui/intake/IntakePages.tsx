import { type ClipboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { TEXT_MB } from '../../../shared/agenda/reading/sourceBounds.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import page from '../layout/page.module.css'
import { FileButton } from './FileButton.tsx'
import css from './pasteField.module.css'
import { ReadPage } from './ReadPage.tsx'
import type { IntakeActs, Taker } from './useIntake.ts'
import { type Clip, clipOf, FILE_TYPES, type Trouble } from './useIntake.ts'
import { WholePage } from './WholePage.tsx'
import { isTrouble } from './words.ts'

/** Whether this browser hands the clipboard over to a page at all: not over plain HTTP from another machine. */
function mayReadClipboard(): boolean {
  return navigator.clipboard?.read !== undefined
}

/** What lies in the clipboard; null where the person or the browser does not allow it, or it holds no text. */
async function clipboardClip(): Promise<Clip | null> {
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

/** Why nothing was read, in one line with what to do; where we have no words for it, the server's. */
function TroubleLine({ trouble }: { readonly trouble: Trouble | null }) {
  const { t } = useTranslation('intake')
  const words = () => {
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
    <div role="alert" className={css.trouble} id="paste-trouble">
      {words()}
    </div>
  )
}

function Head({ acts, leave }: { readonly acts: IntakeActs; readonly leave: () => void }) {
  const { t } = useTranslation('intake')
  const { at, review } = acts.intake
  return (
    <div className={page.head}>
      <div>
        <h2>{t('title')}</h2>
        <p className="second">{t('what')}</p>
      </div>
      <div className={page.acts}>
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

/** The one next step: what lies in the clipboard where the field is empty, else to have it read. */
function Next({ acts, isEmpty }: { readonly acts: IntakeActs; readonly isEmpty: boolean }) {
  const { t } = useTranslation('intake')
  const [denied, deny] = useState(false)
  const fromClipboard = async () => {
    const clip = await clipboardClip()
    deny(clip === null)
    if (clip !== null) acts.paste(clip)
  }
  if (denied && isEmpty) return <p>{t('clipboardNot')}</p>
  if (isEmpty && mayReadClipboard()) {
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

function Foot({ acts }: { readonly acts: IntakeActs }) {
  const { t } = useTranslation('intake')
  const { at, file, clip } = acts.intake
  if (at === 'reading') {
    return (
      <div className="acts" role="status">
        <p>{file === null ? t('reading') : t('readingFile', { name: file })}</p>
        <Button onClick={acts.stop}>{t('stop')}</Button>
      </div>
    )
  }
  return (
    <div className="acts" role="status">
      <Next acts={acts} isEmpty={clip.text.trim() === '' && clip.html === null} />
      <FileButton accept={FILE_TYPES} take={acts.readFile} />
      {clip.html === null ? (
        <p className="quiet">
          {t('onlyHere')} {t('fileHint', { mb: TEXT_MB })}
        </p>
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

/** Where an agenda is pasted, dropped or typed; what is pasted over everything is read at once. */
function PasteField({
  acts,
  leave,
  aside,
}: {
  readonly acts: IntakeActs
  readonly leave: () => void
  readonly aside: ReactNode
}) {
  const { t } = useTranslation('intake')
  const { language } = useLanguage()
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const { clip, trouble, at } = acts.intake
  // What stands there is selected whole, so that another paste takes its place.
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const [file] = event.clipboardData.files
    const got = clipOf(event.clipboardData)
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const whole = selectionStart === 0 && selectionEnd === value.length
    if (file !== undefined && got.text === '') acts.readFile(file)
    else if (whole && (got.text.trim() !== '' || got.html !== null)) acts.paste(got)
    else return
    event.preventDefault()
  }
  return (
    <main className={`${page.page} ${css.page}`}>
      <Head acts={acts} leave={leave} />
      <TroubleLine trouble={trouble} />
      <div className={css.beside} data-aside={aside !== null}>
        <div className={css.drop}>
          <label className="label" htmlFor={id}>
            {t('field')}
          </label>
          <textarea
            id={id}
            ref={field}
            className={css.field}
            lang={tagOf(language)}
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

/** Reads a file that is dropped anywhere on the page, which else the browser would open; returns whether one is dragged over it. */
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
  /** Other facts of the show that is made. */
  readonly more?: ReactNode
}) {
  const { t } = useTranslation('intake')
  const over = useDrop(acts.readFile)
  const { at, review, whole } = acts.intake
  return (
    <>
      {at === 'read' && review !== null ? (
        <ReadPage review={review} acts={acts} taker={taker} more={more} />
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
