import '../index'
import { followCounts } from './counts'
import { followDraft } from './draft'
import { followErrors } from './errors'
import { followPreview } from './preview'
import { followProof } from './proof'
import { followSimilar } from './similar'
import { followStructures } from './structures'
import { followValidation } from './validation'

// For the pages of a form alone; each works without this script.
followErrors(document)
followCounts(document)
followValidation(document)
followDraft(document, window)
followStructures(document, window)
followSimilar(document, window)
followPreview(document, window)
followProof(document, window)
