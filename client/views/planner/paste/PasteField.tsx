import { type ClipboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { TEXT_MB } from '../../../../shared/agenda/reading/sourceBounds.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { FileButton } from './FileButton.tsx'
import { isTrouble } from './known.ts'
import { clipOf } from './model/clip.ts'
import type { Trouble } from './model/intake.ts'
import type { IntakeActs } from './useIntake.ts'
import './field.css'

function TroubleWords({ trouble }: { readonly trouble: Trouble }) {
  const { t } = useTranslation('planner')
  const { code, line, where } = trouble
  if (!isTrouble(code)) {
    return line === '' ? <p>{t('paste.trouble.failed')}</p> : <p lang="en">{line}</p>
  }
  return (
    <p>
      {t(`paste.trouble.${code}`, { mb: TEXT_MB })}
      {where === undefined ? null : <span lang="en"> {where}</span>}
    </p>
  )
}

/** Why nothing was read, in one line with what to do; where we have no words for it, the server's. */
function TroubleLine({ trouble }: { readonly trouble: Trouble | null }) {
  return (
    <div role="alert" className="paste-trouble" id="paste-trouble">
      {trouble === null ? null : <TroubleWords trouble={trouble} />}
    </div>
  )
}

function Head({ acts, done }: { readonly acts: IntakeActs; readonly done: () => void }) {
  const { t } = useTranslation('planner')
  const { at, clip, work } = acts.intake
  return (
    <div className="paste-head">
      <div>
        <h2>{t('paste.title')}</h2>
        <p className="second">{t('paste.what')}</p>
      </div>
      <div className="paste-head-acts">
        <Button look="bare" onClick={done}>
          {t('paste.back')}
        </Button>
        {work === null ? null : (
          <Button disabled={at === 'reading'} onClick={acts.resume}>
            {t('paste.toRead')}
          </Button>
        )}
        <Button
          look="ink"
          shortcut="Ctrl Enter"
          disabled={at === 'reading' || (clip.text.trim() === '' && clip.html === null)}
          onClick={acts.read}
        >
          {t('paste.read')}
        </Button>
      </div>
    </div>
  )
}

function Foot({ acts }: { readonly acts: IntakeActs }) {
  const { t } = useTranslation('planner')
  const { at, file, clip } = acts.intake
  if (at === 'reading') {
    return (
      <div className="paste-foot" role="status">
        <p>{file === null ? t('paste.reading') : t('paste.readingFile', { name: file })}</p>
        <Button onClick={acts.stop}>{t('paste.stop')}</Button>
      </div>
    )
  }
  return (
    <div className="paste-foot" role="status">
      <FileButton take={acts.readFile} />
      {clip.html === null ? (
        <p className="quiet">{t('paste.fileHint', { mb: TEXT_MB })}</p>
      ) : (
        <p>
          {t('paste.fromPage')}{' '}
          <Button size="small" look="bare" onClick={acts.plain}>
            {t('paste.fromPageNot')}
          </Button>
        </p>
      )}
    </div>
  )
}

/** Where an agenda is pasted, dropped or typed; what is pasted over everything is read at once. */
export function PasteField({
  acts,
  done,
}: {
  readonly acts: IntakeActs
  readonly done: () => void
}) {
  const { t } = useTranslation('planner')
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
    <main className="paste-entry">
      <Head acts={acts} done={done} />
      <TroubleLine trouble={trouble} />
      <div className="paste-drop">
        <label className="label" htmlFor={id}>
          {t('paste.field')}
        </label>
        <textarea
          id={id}
          ref={field}
          className="paste-field"
          lang={language === 'zh' ? 'zh-Hans' : 'en'}
          value={clip.text}
          readOnly={at === 'reading'}
          spellCheck={false}
          placeholder={t('paste.hint')}
          aria-describedby="paste-trouble"
          aria-invalid={trouble !== null}
          onChange={(event) => acts.type(event.target.value)}
          onPaste={paste}
        />
      </div>
      <Foot acts={acts} />
    </main>
  )
}
