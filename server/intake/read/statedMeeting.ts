import { normalizeSigns } from './text/normalize.ts'

/** Where a session is held online, as far as one line says. */
export type StatedMeeting = {
  readonly link: string | null
  readonly id: string | null
  readonly passcode: string | null
}

const LINK = /https?:\/\/[^\s<>"'）)，。；]+/i
const MEETING_HOST =
  /zoom|teams|meet\.|webex|bigbluebutton|bbb|jitsi|gotomeeting|voov|tencent|meeting|konferenz|whereby|livestorm|lark|feishu/i
const MEETING_ID =
  /(?:(?:meeting|webinar|konferenz|réunion|会议)\s?-?(?:ID|number|nummer|no\.?|号|号码)|\bID (?:de (?:la )?|della |der |of the )?(?:réunion|reunión|riunione|besprechung|meeting|webinar))\s*[:.]?\s*([\d][\d\s-]{5,20}\d)/i
const PASSCODE =
  /(?:pass(?:code|word|wort)?|kenncode|kennwort|zugangscode|access code|code secret|code d'accès|mot de passe|contraseña|clave|codice|会议密码|密码|入会密码|pin|pwd)\s*[:.]\s*([^\s,;，；()（）]{3,40})/i

/** What a line says of the meeting online: its link, its number, its passcode; null where nothing. */
export function meetingIn(text: string): StatedMeeting | null {
  const normalized = normalizeSigns(text).slice(0, 2000)
  const link = LINK.exec(normalized)?.[0].replace(/[.,;]+$/, '') ?? null
  const id = MEETING_ID.exec(normalized)?.[1]?.trim() ?? null
  const passcode = PASSCODE.exec(normalized)?.[1] ?? null
  const meant =
    link !== null &&
    (MEETING_HOST.test(link) ||
      /zoom|join|teams|webex|beitreten|einwahl|meeting|link|链接|参会/i.test(
        normalized.replace(link, ''),
      ))
  if (!meant && id === null && passcode === null) return null
  return { link: meant ? link : null, id, passcode }
}
