import { Box, Flex, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import type { LinkUse } from '../../links/gather.ts'

interface Props {
  readonly uses: readonly LinkUse[]
}

const SINGLE = new Set(['api::home.home', 'api::settings.settings'])
const formOf = ({ uid, documentId }: LinkUse): string => (SINGLE.has(uid) ? `/content-manager/single-types/${uid}` : `/content-manager/collection-types/${uid}/${documentId}`)

/** The entries that show a link: where to mend it. */
export function LinkPlaces({ uses }: Props) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {uses.map((use) => (
        <Box tag="li" key={`${use.documentId} ${use.label}`}>
          <Typography tag={Link} to={formOf(use)} textColor="primary600">{use.title}</Typography>
          <Typography textColor="neutral600">{` ${use.label}`}</Typography>
        </Box>
      ))}
    </Flex>
  )
}
