import '../index'
import { areScriptsRun, startEach } from '../start'
import { followCounts } from './counts'
import { followDraft } from './draft'
import { followErrors } from './errors'
import { followPreview } from './preview'
import { followProof } from './proof'
import { followSimilar } from './similar'
import { followStructures } from './structures'
import { followValidation } from './validation'

// For the pages of a form alone; each works without this script.
if (areScriptsRun(document)) startEach([
  followErrors, followCounts, followValidation, followDraft, followStructures, followSimilar, followPreview, followProof,
], document, window)
