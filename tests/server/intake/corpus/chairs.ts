/**
 * Who chairs which block, by source: a distinctive beginning of its title, and the name in its languages. Somebody has
 * to be said to chair, moderate or lead it; what is not listed here has no chair, and none may be invented.
 */
export const CHAIRS: Readonly<Record<string, readonly string[]>> = {
  // The founding texts. Biocasia and ESSnet name speakers only.
  'agenda-webxr-2021-zh.txt': ['会议开场及介绍: 王子韬', '会议总结: 王子韬'],
  'ura-dialogue.txt': ['Panel discussion: Ying Wang'],
  'bilingualSalon.txt': ['开场: 王莹 = Ying Wang', '圆桌: 王莹 = Ying Wang'],
  'commonsMail.txt': ['Panel: Lea Strand'],
  'energieTagung.txt': ['Podiumsdiskussion: Anja Kessler'],
  'halfDaysZh.txt': ['大会开幕式: 方晓', '圆桌论坛: 苏敏'],
  'hearingPlastic.txt': ['Opening remarks: Ilse Vermeulen'],
  'journeeEau.txt': ['Table ronde: Julien Roche'],
  'keynotesZh.html.txt': ['开幕式: 张宝华', '主题报告一: 赵倩', '主题报告二: 赵倩'],
  'mapsMeetupZh.txt': ['会议开场及介绍: 林晓舟', '会议总结: 林晓舟'],
  'materialsZh.txt': [
    ...['开幕式致辞: 周敏', '特邀报告：低碳水泥: 周敏', '特邀报告：再生骨料: 周敏'],
    ...['竹材的耐久性研究: 何志强', '墙体材料: 何志强', '圆桌讨论: 陈立群'],
  ],
  'mobilityWord.txt': ['Panel discussion: Maria Gruber'],
  'nightBridge.txt': ['Panel: Akiko Mori'],
  'riverForum.txt': ['Panel discussion: Mei Lin'],
  'sessionHeads.md': [
    'Session 1: Katrin Juhl',
    'Session 2: Paulo Reis',
    'Session 3: Marta Nilsson',
  ],
  'surveyProgramme.html.txt': ['Session 1: Colm Brady', 'Session 2: Niamh Doyle'],
  'vereinTops.txt': ['Wahl des Vorstands: Karin Engel'],
  'asamblea.txt': ['Mesa redonda: Pilar Soto'],
  'bodenGespraech.txt': ['Diskussion: Nele Fuchs'],
  'convegnoMusei.txt': ['TAVOLA ROTONDA: Marta Righi'],
  'doubleClock.txt': ['Moderated discussion: Grace Holloway'],
  'farmWorkshopZh.txt': ['分組討論: 陳美儀'],
  'forumZh.txt': ['开幕致辞: 苏婉', '圆桌论坛: 苏婉'],
  'hochschultag.txt': ['Podiumsgespräch: Tilda Reuter'],
  'roomsBySection.txt': [
    ...['Drains that think: Pekka Salo', 'Peat after fire: Pekka Salo', 'Discussion: Pekka Salo'],
    ...['Gardens in camps: Beatriz Lopes', 'Teaching with worms: Beatriz Lopes'],
    'Discussion: Beatriz Lopes',
  ],
  'ruralZh.html.txt': [
    ...['领导致辞: 白若云', '古树健康诊断: 白若云', '村民与古树: 白若云'],
    ...['圆桌讨论: 葛长林', '会议总结: 葛长林'],
  ],
  'timeLast.txt': ['Round table: Idris Cole'],
  'webinaireOng.txt': ['Questions-réponses: Lucie Garnier'],
  // The one who moderates in a panel of two parts; the other panels name bodies, who are nobody.
  'casablanca.md': ['Panel 2: Mohamed Hosni'],
}
