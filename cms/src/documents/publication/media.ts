import { missingWords } from '@elles/domain/picture'
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

const NOT_CREDITED = 'Écrivez le crédit et la licence dans la légende de cette image, dans la médiathèque. Exemple : « Atelier à Nancy. Crédit : Inès Diallo. Licence : CC BY 4.0 ».'
const beside = {
  credit: 'Écrivez le crédit de cette image : de qui est-elle ?',
  licence: 'Écrivez la licence de cette image : qu’est-ce qui permet de la montrer ?',
} as const
const shown = ['credit', 'licence'] as const

/** A picture may be absent: whether there must be one is another rule. */
const lacks = (image: Values, caption: string): readonly (keyof typeof beside)[] => {
  const missing = isEmpty(image['url']) ? [] : missingWords({ caption })
  return shown.filter((word) => missing.includes(word))
}

/** A picture in the body: what its own fields say, or the legend that readers see, its own or that of the file. */
function creditedPart(part: Values, path: Problem['path']): Problem[] {
  const image = valuesAt(part, 'image')
  const lacking = lacks(image, textAt(part, 'caption') || textAt(image, 'caption'))
  return lacking.filter((word) => isEmpty(part[word])).map((word) => ({ path: [...path, word], message: beside[word] }))
}

/** Whoever made a picture is named where it is shown, with what lets it be shown. A logo is its owner's own sign. */
export function creditRules(document: Values): Problem[] {
  const own = ([['cover'], ['person', 'portrait']] as const).flatMap((path) => {
    const image = path.reduce(valuesAt, document)
    return lacks(image, textAt(image, 'caption')).length > 0 ? [{ path: [...path], message: NOT_CREDITED }] : []
  })
  return [...own, ...listAt(document, 'body').flatMap((part, index) => (part['__component'] === 'body.image' ? creditedPart(part, ['body', index]) : []))]
}
