import type { PeopleWords } from '../peopleWords.ts'

/** Portuguese words by which people are recognised. */
export const people: PeopleWords = {
  common: `
    abertura, encerramento, sessão, conferência, painel, pausa, almoço, oficinas, debate, debates,
    síntese, receção, apresentação, rede, mesa, plenário`,
  givenNames: `
    abílio, adelino, adérito, agostinho, alcides, alzira, amália, amélia, américo, anabela,
    antónio, armindo, artur, aurélio, baltasar, belmira, benedita, brites, cândida, cláudia,
    conceição, constança, custódio, deolinda, dinis, eduarda, elisabete, estêvão, eugénia, fátima,
    fernão, filipa, filipe, firmino, florbela, glória, gonçalo, graça, guilherme, guilhermina,
    heloísa, henrique, hermínia, horácio, idalina, ivone, joaquim, júlia, júlio, lídia, lígia,
    lourenço, lúcia, ludovina, luísa, madalena, márcia, margarida, marília, martim, maurício,
    natália, natércia, noémia, olívia, otília, patrícia, piedade, rogério, romeu, rosália, rui,
    rute, sérgio, sílvia, simão, sónia, telmo, tomás, tomé, valdemar, vítor, zélia, zulmira,
    açucena, zuleica, bartolomeu, mécia`,
  moderator: `
    moderação, moderador, moderadora, mediação, mediador, mediadora, apresentação`,
  organisation: 'rede, secretaria, universidade, centro de estudos, associação, câmara',
  panellist: 'debatedores, comentaristas',
  presentedBy: 'por',
  speaker: `
    expositor, expositora, expositores, debatedor, debatedora, palestrante, palestrantes, orador,
    oradora, oradores`,
  together: 'com',
}
