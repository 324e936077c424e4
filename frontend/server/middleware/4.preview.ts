import { formatMoment } from '@elles/domain/opportunity'
import { dayAt, PARIS } from '@elles/domain/time'
import { keyAt } from '../preview/address.ts'
import { overlay } from '../preview/overlay.ts'
import { privateHeaders, readPreview, shapeless } from '../preview/preview.ts'
import { currentEdition } from '../published/store.ts'

const closed = () => createError({ statusCode: 404, data: { title: 'Cet aperçu n’est pas ouvert', detail: 'Le lien a expiré, a été désactivé, ou n’a pas été suivi dans ce navigateur. Demandez-en un autre, ou rouvrez l’aperçu depuis la fiche.' } })

/** The page of a draft is drawn for who holds its cookie, like any other page; for everybody else it does not exist. */
export default defineEventHandler(async (event) => {
  const [path = ''] = event.path.split('?')
  const key = keyAt(path)
  if (key === null || event.method !== 'GET') return
  event.context.isPersonal = true
  setResponseHeaders(event, privateHeaders)
  const draft = await readPreview(event, key)
  if (!draft) throw closed()
  const now = new Date()
  const shown = overlay(currentEdition(), draft, dayAt(now))
  if (!shown) throw shapeless(draft.problems)
  const until = formatMoment(new Date(draft.until), PARIS, true)
  event.context.preview = { edition: shown.edition, banner: { key, until, problems: draft.problems, isCompleted: shown.isCompleted } }
})
