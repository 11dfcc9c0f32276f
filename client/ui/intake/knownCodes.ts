import { intake } from '../../i18n/en/intake.ts'

const { trouble, finding } = intake

type TroubleCode = keyof typeof trouble
type FindingCode = keyof typeof finding

/** Whether we have words of our own for this reason. */
export function isTrouble(code: string): code is TroubleCode {
  return Object.hasOwn(trouble, code)
}

/** Whether we have words of our own for this kind of finding. */
export function isFinding(code: string): code is FindingCode {
  return Object.hasOwn(finding, code)
}
