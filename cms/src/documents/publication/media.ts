import { isEmpty, listAt, type Problem, textAt, type Values, valuesAt } from './problem.ts'

/** RGAA 4.1, criteria 4.1 and 4.3: a video has captions and a transcript, both. */
function accessibleVideo(video: Values, path: Problem['path']): Problem[] {
  if (isEmpty(video['url'])) return []
  const problems: Problem[] = []
  if (isEmpty(video['captions'])) problems.push({ path: [...path, 'captions'], message: 'Ajoutez les sous-titres (fichier .vtt) : une vidéo sans sous-titres exclut des lectrices.' })
  if (isEmpty(video['transcript'])) problems.push({ path: [...path, 'transcript'], message: 'Ajoutez la transcription écrite de la vidéo.' })
  return problems
}

/** The rules of a document's own video and, in a dynamic body, of each video in it. */
export function videoRules(document: Values): Problem[] {
  const inBody = listAt(document, 'body').flatMap((part, index) =>
    part['__component'] === 'body.video' ? accessibleVideo(valuesAt(part, 'video'), ['body', index, 'video']) : [])
  return [...accessibleVideo(valuesAt(document, 'video'), ['video']), ...inBody]
}

/** A document whose format is a video has one. */
export function videoFormat(document: Values): Problem[] {
  if (document['format'] !== 'video' || !isEmpty(valuesAt(document, 'video')['url'])) return []
  return [{ path: ['video'], message: 'Le format est « Vidéo » : indiquez l’adresse de la vidéo.' }]
}

const NO_CREDIT = 'Écrivez le crédit et la licence dans la légende de cette image, dans la médiathèque. Exemple : « Atelier à Nancy. Crédit : Inès Diallo. Licence : CC BY 4.0 ».'
const isCredited = (image: Values): boolean => isEmpty(image['url']) || /cr[ée]dit|©/i.test(textAt(image, 'caption'))

/** Whoever made a picture is named where it is shown (code de la propriété intellectuelle, article L. 121-1). A logo is its owner's own sign. */
export function creditRules(document: Values): Problem[] {
  const own = ([['cover'], ['person', 'portrait']] as const).filter((path) => !isCredited(path.reduce(valuesAt, document))).map((path) => ({ path: [...path], message: NO_CREDIT }))
  const inBody = listAt(document, 'body').flatMap((part, index) =>
    part['__component'] !== 'body.image' || !isEmpty(part['credit']) || isCredited(valuesAt(part, 'image')) ? [] : [{ path: ['body', index, 'credit'], message: 'Écrivez le crédit de cette image : de qui est-elle ?' }])
  return [...own, ...inBody]
}
