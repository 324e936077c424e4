import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system'
import { captionOf, legendOf } from '@elles/domain/picture'
import { type FormEvent, useEffect, useState, useSyncExternalStore } from 'react'
import { type Answers, fields, missingOf } from './fields.ts'
import { currentQuestion, onQuestions, type Question } from './questions.ts'
import { WordField } from './WordField.tsx'

const FORM = 'picture-words'
const focusOn = (name: string): void => document.getElementById(`picture-${name}`)?.focus()
/** Pictures of a series are often by the same person: her name and the licence of the last one are proposed. */
let last = { credit: '', licence: '' }

function answersTo({ words }: Question): Answers {
  // A legend that somebody wrote is hers: nobody else's name is put in it.
  return { alternativeText: words.alternativeText ?? '', ...legendOf(words.caption), ...(words.caption?.trim() ? {} : last) }
}

/** The picture that is asked about, as the browser has it. */
function Thumbnail({ file }: { readonly file: File }) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    const created = URL.createObjectURL(file)
    setAddress(created)
    return () => URL.revokeObjectURL(created)
  }, [file])
  // Strapi's panel of progress opens at the same time and takes the focus; the picture is drawn after it.
  const takeFocus = () => focusOn('alternativeText')
  return <Flex justifyContent="center"><Box tag="img" src={address || undefined} alt="" maxHeight="16rem" maxWidth="100%" onLoad={takeFocus} onError={takeFocus} /></Flex>
}

function WordsForm({ question }: { readonly question: Question }) {
  const [answers, setAnswers] = useState(() => answersTo(question))
  const [faults, setFaults] = useState<readonly string[]>([])
  const send = (event: FormEvent) => {
    event.preventDefault()
    const missing = missingOf(answers)
    setFaults(missing)
    if (missing[0]) return focusOn(missing[0])
    last = { credit: answers.credit, licence: answers.licence }
    question.answer({ alternativeText: answers.alternativeText.trim(), caption: captionOf(answers) })
  }
  return (
    <>
      <Modal.Body>
        <Flex tag="form" id={FORM} noValidate onSubmit={send} direction="column" alignItems="stretch" gap={4}>
          <Thumbnail file={question.file} />
          <Typography fontWeight="bold">{question.file.name}</Typography>
          {fields.map((field) => (
            <WordField key={field.name} field={field} value={answers[field.name]} isMissing={faults.includes(field.name)} onChange={(value) => setAnswers((before) => ({ ...before, [field.name]: value }))} />
          ))}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" variant="tertiary" onClick={() => question.answer(null)}>Ne pas ajouter</Button>
        <Button type="submit" form={FORM}>Ajouter l’image</Button>
      </Modal.Footer>
    </>
  )
}

/** Asks what each picture is accompanied by, before it leaves for the media library. */
export function PictureWordsDialog() {
  const question = useSyncExternalStore(onQuestions, currentQuestion)
  if (!question) return null
  return (
    <Modal.Root open onOpenChange={(isOpen) => { if (!isOpen) question.answer(null) }}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel="Fermer la fenêtre"><Modal.Title>Décrire l’image avant de l’ajouter</Modal.Title></Modal.Header>
        <WordsForm key={question.id} question={question} />
      </Modal.Content>
    </Modal.Root>
  )
}
