import type { PeopleWords } from '../peopleWords.ts'

/** Portuguese words by which people are recognised. */
export const people: PeopleWords = {
  address: 'Sr. Dr., Dona, Irmã, Frei, Senhor, Senhora',
  appears: `
    diz, conta, lê, mostra, abre, fecha, faz, apresenta, explica, fala, cumprimenta, toca, canta,
    resume, agradece`,
  article: 'os, uma, este, esta, nosso, nossa, o',
  common: `
    abertura, encerramento, sessão, conferência, painel, pausa, almoço, oficinas, debate, debates,
    síntese, receção, apresentação, rede, mesa, plenário, hora, junta, freguesia`,
  degree: `
    Doutor, Doutora, Eng.º, Eng.ª, Eng., Arq.º, Arq.ª, Arqt., Engenheiro, Engenheira, Prof. Doutor,
    Profa., Mestre`,
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
  greeting: 'olá, caro, cara',
  moderatedBy: 'moderado por, moderada por, modera, preside',
  moderator: `
    moderação, moderador, moderadora, mediação, mediador, mediadora, apresentação, modera,
    moderado por, moderada por, preside`,
  myself: 'eu',
  nobody: 'por confirmar, a confirmar, todos, todas, plenário',
  organisation: 'rede, secretaria, universidade, centro de estudos, associação, câmara',
  panellist: 'debatedores, comentaristas',
  post: `
    presidente, vereador, vereadora, secretário, secretária, diretor, diretora, bibliotecário,
    bibliotecária, professor, professora, coordenador, coordenadora, investigador, investigadora,
    vogal, tesoureiro, tesoureira`,
  postBefore: `
    vereador, vereadora, presidente, ministro, ministra, deputado, deputada, comandante,
    secretário, secretária`,
  presentedBy: 'por, a cargo de, pelo, pela, apresentado por, apresentada por, apresentação de',
  sender: 'de',
  speaker: `
    expositor, expositora, expositores, debatedor, debatedora, palestrante, palestrantes, orador,
    oradora, oradores`,
  together: 'com, participam, intervêm, com a participação de',
  verbFiller: 'nos, depois, que',
}
