import { type Dispatch, type SetStateAction, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/controls/Button.tsx'
import { type FileReading, readAgendaFile } from './agendaFile.ts'
import { filledFrom, type MakeForm } from './makeForm.ts'
import { Wrong } from './Wrong.tsx'

function Taken({
  file,
  onOut,
}: {
  readonly file: NonNullable<MakeForm['file']>
  readonly onOut: () => void
}) {
  const { t } = useTranslation('owner')
  const { segments } = 'file' in file.held ? file.held.file : file.held.agenda
  const count = segments.reduce<number>((sum, { items }) => sum + items.length, 0)
  return (
    <p className="owner-file">
      <span>{t('makeForm.fileFrom', { name: file.name, count })}</span>
      <Button size="small" onClick={onOut}>
        {t('makeForm.fileGone')}
      </Button>
    </p>
  )
}

function Refused({ reading }: { readonly reading: FileReading | null }) {
  const { t } = useTranslation('owner')
  if (reading === null || reading.ok) return <Wrong title="" faults={[]} />
  const faults =
    'faults' in reading
      ? reading.faults
      : [{ path: '', problem: t('makeForm.fileNot', { problem: reading.notJson }) }]
  return <Wrong title={t('makeForm.fileWrong')} faults={faults} />
}

/** Takes an agenda file into the form; one that cannot be used is told with all its faults, and changes nothing. */
export function FileField({
  form,
  setForm,
}: {
  readonly form: MakeForm
  readonly setForm: Dispatch<SetStateAction<MakeForm>>
}) {
  const { t } = useTranslation('owner')
  const [reading, setReading] = useState<FileReading | null>(null)
  const take = async (chosen: File) => {
    const read = readAgendaFile(chosen.name, await chosen.text())
    setReading(read)
    if (read.ok) setForm((before) => filledFrom(before, read.name, read.held))
  }
  return (
    <div className="owner-file-field">
      <label className="owner-field">
        <span>{t('makeForm.file')}</span>
        <span className="owner-choose">
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [chosen] = event.target.files ?? []
              if (chosen !== undefined) void take(chosen)
              // The same file, mended, can be chosen again.
              event.target.value = ''
            }}
          />
          <span>{t('makeForm.fileChoose')}</span>
        </span>
      </label>
      {form.file === null ? (
        <small className="quiet">{t('makeForm.fileHint')}</small>
      ) : (
        <Taken file={form.file} onOut={() => setForm((before) => ({ ...before, file: null }))} />
      )}
      <Refused reading={reading} />
    </div>
  )
}
