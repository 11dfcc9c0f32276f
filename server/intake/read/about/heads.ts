import type { AboutPart } from '../../../../shared/agenda/about.ts'
import { fold } from '../words/fold.ts'

const EVENT =
  '(?:session|event|workshop|meeting|dialogue|conference|webinar|seminar|forum|symposium|series)'

/** What such parts are called where their words stand under them. */
const HEADS: readonly (readonly [AboutPart, RegExp])[] = [
  [
    'background',
    new RegExp(
      `^(?:about (?:the |this |our )?${EVENT}|${EVENT} background|background(?: (?:and|&) (?:context|rationale|motivation))?|context|rationale|(?:zum )?hintergrund|über (?:die veranstaltung|die tagung|den workshop|das treffen)|worum es geht|contexte|à propos de (?:l'événement|la réunion)|antecedentes|contesto|(?:会议|活动|项目|论坛)?背景(?:介绍)?|(?:会议|活动|论坛)简介|关于(?:本次|本届)?(?:会议|活动|论坛|研讨会|对话))$`,
      'i',
    ),
  ],
  [
    'focusAreas',
    /^(?:focus (?:areas?|topics?)|focal (?:areas?|points?)|key (?:topics|themes|questions|issues)|main (?:topics|themes)|thematic (?:areas|focus)|(?:themen)?schwerpunkte|leitfragen|thèmes principaux|axes thématiques|ejes temáticos|重点(?:领域|议题|话题)|关注(?:领域|重点)|聚焦领域|主要议题)$/i,
  ],
  [
    'organisers',
    /^(?:organi[sz]ers|organi[sz]ed by|veranstalter|organisateurs|主办(?:单位|方)|承办(?:单位|方))$/i,
  ],
  [
    'partners',
    /^(?:partners?|partner institutions|kooperationspartner|partenaires|协办(?:单位|方)|合作(?:伙伴|单位)|支持单位)$/i,
  ],
  [
    'participants',
    /^(?:participants|target (?:audience|group)|who should attend|teilnehmende|zielgruppe|参会(?:人员|嘉宾|对象)|与会(?:人员|嘉宾)|面向对象)$/i,
  ],
]

const NUMBER = /^(?:\d{1,2}[.)]\s*|[一二三四五六七八九十]{1,2}、\s*)/

/** Which part of what a show is about stands under a line; null where it is no such heading. */
export function aboutHead(text: string): AboutPart | null {
  const bare = fold(text)
    .replace(NUMBER, '')
    .replace(/[\s:*_-]+$/, '')
    .trim()
  // Headings in two languages name the same part twice.
  const parts = bare.split(/\s*[/|]\s*/).map(partOf)
  const [first = null] = parts
  return parts.every((part) => part === first) ? first : null
}

function partOf(text: string): AboutPart | null {
  return HEADS.find(([, head]) => head.test(text))?.[0] ?? null
}
