import { field, type TypeLayout } from './layout.ts'

const shown = { readOnly: true } as const

export const submission: TypeLayout = {
  uid: 'api::submission.submission',
  mainField: 'title',
  columns: ['title', 'state', 'stateSince', 'structureName', 'flags', 'assignee'],
  sort: ['stateSince', 'ASC'],
  sections: [
    {
      title: 'Proposition reçue',
      rows: [
        [field('title', 12, 'Titre', 'Tel que la structure l’a écrit.', shown)],
        [field('state', 6, 'État', 'Se change par les boutons de droite, jamais ici.', shown), field('stateSince', 6, 'Depuis le', 'Quand elle est entrée dans cet état.', shown)],
        [field('kind', 6, 'Nature', 'Une opportunité proposée, ou une erreur signalée.', shown), field('assignee', 6, 'Suivie par', 'Qui l’a prise en charge.', shown)],
        [field('flags', 12, 'À regarder de près', 'Ce qui peut trahir un robot : jamais une raison suffisante de refuser.', shown)],
        [field('summary', 12, 'Ce qui est proposé', 'Tout ce que la structure a répondu, dans l’ordre du formulaire.', shown)],
      ],
    },
    {
      title: 'Échanges',
      rows: [
        [field('question', 12, 'Dernière question posée', 'Envoyée par courriel, visible sur la page de suivi.', shown)],
        [field('answers', 12, 'Réponses de la structure', 'La plus récente en dernier.', shown)],
        [field('reason', 12, 'Motif du refus', 'Choisi au moment du refus.', shown)],
        [field('explanation', 12, 'Message joint à la décision', 'Ce que la structure a lu.', shown)],
      ],
    },
    {
      title: 'Contact et suivi (privé)',
      rows: [
        [field('contactName', 6, 'Nom', 'Ne le recopiez nulle part.', shown), field('contactEmail', 6, 'Adresse électronique', 'Sert à répondre, à rien d’autre.', shown)],
        [field('reference', 6, 'Référence', 'Celle que la structure connaît.', shown), field('submittedAt', 6, 'Reçue le', 'Date d’envoi du formulaire.', shown)],
        [field('confirmedAt', 6, 'Adresse confirmée le', 'Vide tant que le lien n’a pas été suivi.', shown), field('publishedToldAt', 6, 'Mise en ligne annoncée le', 'Une seule fois, à la première publication.', shown)],
      ],
    },
  ],
  hidden: [
    field('structureName', 12, 'Structure', 'Nom de la structure.'),
    field('opportunityDocument', 12, 'Fiche créée', 'Identifiant de la fiche.'),
    field('firstAnsweredAt', 12, 'Première réponse le', 'Sert au délai moyen.'),
    field('content', 12, 'Réponses brutes', 'Pour la machine.'),
    field('secretHash', 12, 'Empreinte du lien', 'Pour la machine.'),
    field('confirmHash', 12, 'Empreinte de confirmation', 'Pour la machine.'),
  ],
}

export const delivery: TypeLayout = {
  uid: 'api::delivery.delivery',
  mainField: 'subject',
  columns: ['subject', 'statusCode', 'attempts', 'lastError', 'dueAt', 'sentAt'],
  sort: ['dueAt', 'DESC'],
  sections: [
    {
      title: 'Envoi de courriel',
      rows: [
        [field('subject', 12, 'Objet', 'L’objet du courriel.', shown)],
        [field('statusCode', 6, 'État', 'À envoyer, envoyé, ou abandonné.', shown), field('attempts', 6, 'Essais', 'Combien de fois l’envoi a été tenté.', shown)],
        [field('dueAt', 6, 'Prochain essai', 'Pas avant cette date.', shown), field('sentAt', 6, 'Envoyé le', 'Quand le serveur l’a accepté.', shown)],
        [field('lastError', 6, 'Dernière erreur', 'Code donné par le serveur de courriel.', shown), field('submissionReference', 6, 'Référence', 'La proposition ou la fiche dont il parle.', shown)],
      ],
    },
  ],
  hidden: [
    field('deliveryKey', 12, 'Clé', 'Pour la machine.'),
    field('template', 12, 'Modèle', 'Pour la machine.'),
    field('recipient', 12, 'Destinataire', 'Effacé après l’envoi.'),
    field('textBody', 12, 'Texte', 'Effacé après l’envoi.'),
    field('htmlBody', 12, 'Page', 'Effacée après l’envoi.'),
    field('lease', 12, 'Bail', 'Pour la machine.'),
    field('leaseUntil', 12, 'Fin du bail', 'Pour la machine.'),
  ],
}
