import { eachChange, eachFileAndFolder, oneFolder, wholeDeletion } from '../guards/media.ts'
import { writerOfMedia } from '../guards/rights.ts'
import { closed, everyone, given, type JudgedRoute, superAdmin, writers } from '../judged-route.ts'

const list = ['page', 'pageSize', 'sort', 'filters', '_q'] as const

/** The media library. */
export const library: readonly JudgedRoute[] = [
  { route: 'GET /upload/files', to: everyone, takes: list },
  { route: 'GET /upload/files/:id', to: everyone },
  { route: 'GET /upload/folders', to: everyone, takes: [...list, 'pagination', 'folderPath'] },
  { route: 'GET /upload/folders/:id', to: everyone, takes: ['populate'] },
  { route: 'GET /upload/folder-structure', to: everyone },
  { route: 'GET /upload/configuration', to: everyone },
  { route: 'POST /upload', to: writers, takes: ['id'], guard: writerOfMedia, why: 'Changing a file asks whose it is.' },
  { route: 'PUT /upload/files/:id', to: writers, guard: writerOfMedia },
  { route: 'POST /upload/files/:id/replace', to: writers, guard: writerOfMedia },
  ...given(writers, ['POST /upload/files', 'POST /upload/folders', 'DELETE /upload/files/:id']),
  { route: 'PUT /upload/folders/:id', to: writers, guard: oneFolder },
  { route: 'POST /upload/actions/bulk-delete', to: writers, guard: wholeDeletion },
  { route: 'POST /upload/actions/bulk-move', to: writers, guard: eachFileAndFolder },
  { route: 'POST /upload/actions/bulk-update', to: writers, guard: eachChange },
  ...given(superAdmin, ['GET /upload/settings', 'PUT /upload/settings', 'PUT /upload/configuration']),
  ...closed('The server fetches no address that somebody types, and a picture comes with its words.', [
    'POST /upload/actions/upload-from-urls',
  ]),
  ...closed('Nothing is sent to a service that writes descriptions.', [
    'POST /upload/actions/generate-ai-metadata', 'POST /upload/ai-metadata-jobs',
    'GET /upload/ai-metadata-jobs/latest', 'GET /upload/ai-metadata-jobs/pending-count',
  ]),
]
