import { Box, Button, Checkbox, Flex, Modal, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { saveFile } from '../exchange/save-file.ts'

const NAME = 'codes-de-secours.txt'

const asText = (codes: readonly string[]): string =>
  ['Elles font la culture\u00a0: codes de secours', 'Chacun ouvre une session une fois, à la place du code de l’application.', '', ...codes, ''].join('\n')

interface Props {
  readonly codes: readonly string[]
  readonly onDone: () => void
}

/** The recovery codes, shown once: whoever goes on says that she keeps them. */
export function RecoveryCodes({ codes, onDone }: Props) {
  const [isKept, setIsKept] = useState(false)
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>Sans votre téléphone, un de ces codes ouvre une session. Chacun sert une fois. Ils ne seront plus affichés&nbsp;: gardez-les ailleurs que sur ce téléphone.</Typography>
          <Box tag="ul" background="neutral100" padding={4} hasRadius style={{ columns: '16rem', listStyle: 'none' }}>
            {codes.map((code) => <li key={code}><code style={{ fontSize: '1.6rem' }}>{code}</code></li>)}
          </Box>
          <Flex><Button type="button" variant="secondary" onClick={() => saveFile(new Blob([asText(codes)], { type: 'text/plain' }), NAME)}>Télécharger les codes</Button></Flex>
          <Checkbox checked={isKept} onCheckedChange={(checked) => setIsKept(checked === true)}>J’ai gardé ces codes</Checkbox>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" disabled={!isKept} onClick={onDone}>Continuer</Button>
      </Modal.Footer>
    </>
  )
}
