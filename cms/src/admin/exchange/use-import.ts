import { useFetchClient } from '@strapi/strapi/admin'
import { useState } from 'react'
import type { Preview } from '../../import/preview-model.ts'

/** What is chosen in the form. */
export interface Chosen {
  readonly file: File
  readonly type: string
  readonly source: string
}

type Step =
  | { readonly name: 'choosing'; readonly failure?: string }
  | { readonly name: 'working'; readonly what: string }
  | { readonly name: 'preview'; readonly preview: Preview; readonly failure?: string }
  | { readonly name: 'done'; readonly preview: Preview }

interface Answer {
  readonly applied: boolean
  readonly preview: Preview
}

const UNKNOWN = 'Le fichier n’a pas pu être lu. Rechargez la page, puis réessayez.'
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isPreview = (value: unknown): value is Preview => isRecord(value) && typeof value['fingerprint'] === 'string' && Array.isArray(value['problems'])

/** The French sentence and the new preview of a refusal. */
function refusalOf(error: unknown): { message: string; preview: Preview | null } {
  const response = isRecord(error) && isRecord(error['response']) ? error['response'] : {}
  const data = isRecord(response['data']) ? response['data'] : {}
  const told = isRecord(data['error']) ? data['error']['message'] : undefined
  return { message: typeof told === 'string' ? told : UNKNOWN, preview: isPreview(data['preview']) ? data['preview'] : null }
}

/** The steps of an import: a file is chosen, previewed, then applied exactly as it was previewed. */
export function useImport() {
  const { post } = useFetchClient()
  const [step, setStep] = useState<Step>({ name: 'choosing' })
  const send = async ({ file, type, source }: Chosen, fingerprint: string) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ type, source, fingerprint })) form.append(name, value)
    form.append('files', file)
    setStep({ name: 'working', what: fingerprint === '' ? 'Lecture du fichier…' : 'Import en cours…' })
    try {
      const { data } = await post<Answer>('/admin/exchange/import', form)
      setStep(data.applied ? { name: 'done', preview: data.preview } : { name: 'preview', preview: data.preview })
    } catch (error) {
      const { message, preview } = refusalOf(error)
      setStep(preview ? { name: 'preview', preview, failure: message } : { name: 'choosing', failure: message })
    }
  }
  return {
    step,
    preview: (chosen: Chosen) => void send(chosen, ''),
    apply: (chosen: Chosen, { fingerprint }: Preview) => void send(chosen, fingerprint),
    restart: () => setStep({ name: 'choosing' }),
  }
}
