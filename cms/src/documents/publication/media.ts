import { isEmpty, listAt, type Problem, type Values, valuesAt } from './problem.ts'

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
