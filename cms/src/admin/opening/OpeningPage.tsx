import { Box, Flex, Main, Typography } from '@strapi/design-system'
import { Layouts, Page } from '@strapi/strapi/admin'
import { Link } from 'react-router-dom'
import type { OpeningLine } from '../../opening/line.ts'
import { useOpeningLines } from './lines.ts'

function Line({ id, label, help, link }: OpeningLine) {
  return (
    <Box tag="li" id={id} background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Typography variant="delta" tag="h2">{label}</Typography>
      <Box paddingTop={1}><Typography tag="p">{help}</Typography></Box>
      {!link.includes('#') && <Box paddingTop={2}><Typography tag={Link} to={link} textColor="primary600" aria-label={`Ouvrir : ${label}`}>Ouvrir</Typography></Box>}
    </Box>
  )
}

/** Every thing that is left before the opening, with how it is done: also what is done on the server. */
export default function OpeningPage() {
  const lines = useOpeningLines()
  if (lines === null) return <Page.Loading />
  if (lines === 'failed') return <Page.Error />
  return (
    <Main>
      <Page.Title>Avant l’ouverture</Page.Title>
      <Layouts.Header title="Avant l’ouverture" subtitle={lines.length === 0 ? 'Tout est prêt.' : 'Ce qu’il reste à faire avant d’ouvrir le service.'} />
      <Layouts.Content>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>{lines.map((line) => <Line key={line.id} {...line} />)}</Flex>
      </Layouts.Content>
    </Main>
  )
}
