import { plainText, type BodyPart } from '@elles/domain/contract'

/** The words of one part of a resource's body; pictures, videos and files have none of their own. */
export function textOfPart(part: BodyPart): string {
  switch (part.__component) {
    case 'body.text': return plainText(part.content)
    case 'body.steps': return part.steps.map((step) => `${step.title} ${plainText(step.content)}`).join(' ')
    case 'body.callout': return plainText(part.content)
    case 'body.quote': return part.quote
    case 'body.table': return part.rows.flat().join(' ')
    case 'body.question-answer': return part.items.map((item) => `${item.question} ${plainText(item.answer)}`).join(' ')
    case 'body.image': case 'body.video': case 'body.file': return ''
  }
}
