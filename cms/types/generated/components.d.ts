import type { Schema, Struct } from '@strapi/strapi';

export interface BodyCallout extends Struct.ComponentSchema {
  collectionName: 'components_body_callouts';
  info: {
    displayName: 'Encadr\u00E9';
    icon: 'lightbulb';
  };
  attributes: {
    content: Schema.Attribute.Blocks & Schema.Attribute.Required;
    title: Schema.Attribute.String;
    tone: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'calloutTone';
        }
      > &
      Schema.Attribute.DefaultTo<'info'>;
  };
}

export interface BodyFile extends Struct.ComponentSchema {
  collectionName: 'components_body_files';
  info: {
    displayName: 'Fichier';
    icon: 'file';
  };
  attributes: {
    accessible: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'triState';
        }
      > &
      Schema.Attribute.DefaultTo<'unspecified'>;
    file: Schema.Attribute.Media<'files'> & Schema.Attribute.Required;
    title: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

export interface BodyImage extends Struct.ComponentSchema {
  collectionName: 'components_body_images';
  info: {
    displayName: 'Image';
    icon: 'picture';
  };
  attributes: {
    caption: Schema.Attribute.String;
    credit: Schema.Attribute.String;
    image: Schema.Attribute.Media<'images'> & Schema.Attribute.Required;
    licence: Schema.Attribute.String;
  };
}

export interface BodyQuestion extends Struct.ComponentSchema {
  collectionName: 'components_body_questions';
  info: {
    displayName: 'Question';
    icon: 'message';
  };
  attributes: {
    answer: Schema.Attribute.Blocks & Schema.Attribute.Required;
    question: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

export interface BodyQuestionAnswer extends Struct.ComponentSchema {
  collectionName: 'components_body_question_answers';
  info: {
    displayName: 'Questions et r\u00E9ponses';
    icon: 'question';
  };
  attributes: {
    items: Schema.Attribute.Component<'body.question', true> &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
  };
}

export interface BodyQuote extends Struct.ComponentSchema {
  collectionName: 'components_body_quotes';
  info: {
    displayName: 'Citation';
    icon: 'quote';
  };
  attributes: {
    author: Schema.Attribute.String;
    quote: Schema.Attribute.Text & Schema.Attribute.Required;
    source: Schema.Attribute.String;
  };
}

export interface BodyStep extends Struct.ComponentSchema {
  collectionName: 'components_body_steps';
  info: {
    displayName: '\u00C9tape';
    icon: 'arrowRight';
  };
  attributes: {
    content: Schema.Attribute.Blocks;
    title: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

export interface BodySteps extends Struct.ComponentSchema {
  collectionName: 'components_body_steps_list';
  info: {
    displayName: '\u00C9tapes num\u00E9rot\u00E9es';
    icon: 'bulletList';
  };
  attributes: {
    steps: Schema.Attribute.Component<'body.step', true> &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
    title: Schema.Attribute.String;
  };
}

export interface BodyTable extends Struct.ComponentSchema {
  collectionName: 'components_body_tables';
  info: {
    displayName: 'Tableau';
    icon: 'grid';
  };
  attributes: {
    caption: Schema.Attribute.String & Schema.Attribute.Required;
    columns: Schema.Attribute.JSON &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<'global::table-columns'>;
    firstColumnIsHeader: Schema.Attribute.Boolean &
      Schema.Attribute.DefaultTo<true>;
    rows: Schema.Attribute.JSON &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<'global::table-rows'>;
  };
}

export interface BodyText extends Struct.ComponentSchema {
  collectionName: 'components_body_texts';
  info: {
    displayName: 'Texte';
    icon: 'layer';
  };
  attributes: {
    content: Schema.Attribute.Blocks & Schema.Attribute.Required;
  };
}

export interface BodyVideo extends Struct.ComponentSchema {
  collectionName: 'components_body_videos';
  info: {
    displayName: 'Vid\u00E9o';
    icon: 'play';
  };
  attributes: {
    title: Schema.Attribute.String & Schema.Attribute.Required;
    video: Schema.Attribute.Component<'shared.video', false> &
      Schema.Attribute.Required;
  };
}

export interface OpportunityApplication extends Struct.ComponentSchema {
  collectionName: 'components_opportunity_applications';
  info: {
    displayName: 'Candidature';
    icon: 'envelop';
  };
  attributes: {
    advice: Schema.Attribute.Blocks;
    applyEmail: Schema.Attribute.Email;
    applyUrl: Schema.Attribute.Text &
      Schema.Attribute.CustomField<'global::web-address'>;
    documents: Schema.Attribute.Component<'opportunity.document', true>;
    effort: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'effort';
        }
      >;
    postalAddress: Schema.Attribute.Text;
    relatedResources: Schema.Attribute.Relation<
      'oneToMany',
      'api::resource.resource'
    >;
    rulesUrl: Schema.Attribute.Text &
      Schema.Attribute.CustomField<'global::web-address'>;
  };
}

export interface OpportunityCost extends Struct.ComponentSchema {
  collectionName: 'components_opportunity_costs';
  info: {
    displayName: 'Co\u00FBt de la candidature';
    icon: 'shoppingCart';
  };
  attributes: {
    applicationFee: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    participationFee: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    waiver: Schema.Attribute.Text;
  };
}

export interface OpportunityDocument extends Struct.ComponentSchema {
  collectionName: 'components_opportunity_documents';
  info: {
    displayName: 'Pi\u00E8ce du dossier';
    icon: 'attachment';
  };
  attributes: {
    constraint: Schema.Attribute.String;
    kind: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'documentKind';
        }
      >;
    label: Schema.Attribute.String;
    required: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<true>;
  };
}

export interface OpportunityEdition extends Struct.ComponentSchema {
  collectionName: 'components_opportunity_editions';
  info: {
    displayName: '\u00C9dition pass\u00E9e';
    icon: 'archive';
  };
  attributes: {
    applications: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    applicationsByWomen: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    laureates: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    laureateWomen: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    names: Schema.Attribute.Text;
    url: Schema.Attribute.Text &
      Schema.Attribute.CustomField<'global::web-address'>;
    year: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 2100;
          min: 1900;
        },
        number
      >;
  };
}

export interface OpportunityEligibility extends Struct.ComponentSchema {
  collectionName: 'components_opportunity_eligibilities';
  info: {
    displayName: '\u00C9ligibilit\u00E9';
    icon: 'check';
  };
  attributes: {
    ageMax: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 120;
          min: 0;
        },
        number
      >;
    ageMin: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 120;
          min: 0;
        },
        number
      >;
    ageReferenceDate: Schema.Attribute.Date;
    applicationLanguages: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::vocabulary-list',
        {
          vocabulary: 'applicationLanguage';
        }
      >;
    audience: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'audience';
        }
      >;
    careerStages: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::vocabulary-list',
        {
          vocabulary: 'careerStage';
        }
      >;
    collectives: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'triState';
        }
      > &
      Schema.Attribute.DefaultTo<'unspecified'>;
    combinable: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'triState';
        }
      > &
      Schema.Attribute.DefaultTo<'unspecified'>;
    disciplines: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::vocabulary-list',
        {
          vocabulary: 'discipline';
        }
      >;
    excludedResidence: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::vocabulary-list',
        {
          vocabulary: 'residence';
        }
      >;
    formerLaureates: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'triState';
        }
      > &
      Schema.Attribute.DefaultTo<'unspecified'>;
    minYearsExperience: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    nationality: Schema.Attribute.String;
    otherConditions: Schema.Attribute.Text;
    professionalStatuses: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::vocabulary-list',
        {
          vocabulary: 'professionalStatus';
        }
      >;
    residence: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::vocabulary-list',
        {
          vocabulary: 'residence';
        }
      >;
    students: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'triState';
        }
      > &
      Schema.Attribute.DefaultTo<'unspecified'>;
  };
}

export interface OpportunityFamily extends Struct.ComponentSchema {
  collectionName: 'components_opportunity_families';
  info: {
    displayName: 'Vie de famille et accessibilit\u00E9';
    icon: 'emotionHappy';
  };
  attributes: {
    accessibilityUrl: Schema.Attribute.Text &
      Schema.Attribute.CustomField<'global::web-address'>;
    accompanyingAdult: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'triState';
        }
      > &
      Schema.Attribute.DefaultTo<'unspecified'>;
    childcareSupport: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'triState';
        }
      > &
      Schema.Attribute.DefaultTo<'unspecified'>;
    children: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'childrenPolicy';
        }
      > &
      Schema.Attribute.DefaultTo<'unspecified'>;
    deferrable: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'triState';
        }
      > &
      Schema.Attribute.DefaultTo<'unspecified'>;
    splittable: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'triState';
        }
      > &
      Schema.Attribute.DefaultTo<'unspecified'>;
    stepFree: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'triState';
        }
      > &
      Schema.Attribute.DefaultTo<'unspecified'>;
  };
}

export interface OpportunityFunding extends Struct.ComponentSchema {
  collectionName: 'components_opportunity_fundings';
  info: {
    displayName: 'Dotation';
    icon: 'priceTag';
  };
  attributes: {
    amountMax: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    amountMin: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    coveredCosts: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::vocabulary-list',
        {
          vocabulary: 'coveredCost';
        }
      >;
    currency: Schema.Attribute.String & Schema.Attribute.DefaultTo<'EUR'>;
    exhibitionFee: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    laureateCount: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    note: Schema.Attribute.Text;
    perPerson: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'triState';
        }
      > &
      Schema.Attribute.DefaultTo<'unspecified'>;
    rewardNature: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::vocabulary-list',
        {
          vocabulary: 'rewardNature';
        }
      >;
  };
}

export interface OpportunityPlace extends Struct.ComponentSchema {
  collectionName: 'components_opportunity_places';
  info: {
    displayName: 'Lieu';
    icon: 'pinMap';
  };
  attributes: {
    address: Schema.Attribute.String;
    city: Schema.Attribute.String;
    country: Schema.Attribute.String;
    durationDays: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    inseeCode: Schema.Attribute.String;
    latitude: Schema.Attribute.Float &
      Schema.Attribute.SetMinMax<
        {
          max: 90;
          min: -90;
        },
        number
      >;
    longitude: Schema.Attribute.Float &
      Schema.Attribute.SetMinMax<
        {
          max: 180;
          min: -180;
        },
        number
      >;
    mode: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'placeMode';
        }
      >;
    region: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'region';
        }
      >;
  };
}

export interface OpportunityRights extends Struct.ComponentSchema {
  collectionName: 'components_opportunity_rights_list';
  info: {
    displayName: 'Droits d\u2019auteur';
    icon: 'shield';
  };
  attributes: {
    aiClause: Schema.Attribute.Text;
    assignment: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'rightsAssignment';
        }
      > &
      Schema.Attribute.DefaultTo<'unspecified'>;
    credit: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'triState';
        }
      > &
      Schema.Attribute.DefaultTo<'unspecified'>;
    duration: Schema.Attribute.String;
    fairContestCharter: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'triState';
        }
      > &
      Schema.Attribute.DefaultTo<'unspecified'>;
  };
}

export interface OpportunityTransparency extends Struct.ComponentSchema {
  collectionName: 'components_opportunity_transparencies';
  info: {
    displayName: 'Transparence';
    icon: 'eye';
  };
  attributes: {
    editions: Schema.Attribute.Component<'opportunity.edition', true>;
    feedbackToCandidates: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'triState';
        }
      > &
      Schema.Attribute.DefaultTo<'unspecified'>;
    juryTotal: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    juryWomen: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
  };
}

export interface OpportunityWindow extends Struct.ComponentSchema {
  collectionName: 'components_opportunity_windows';
  info: {
    displayName: 'P\u00E9riode de candidature';
    icon: 'calendar';
  };
  attributes: {
    certainty: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'windowCertainty';
        }
      > &
      Schema.Attribute.DefaultTo<'confirmed'>;
    changeReason: Schema.Attribute.String;
    closesAt: Schema.Attribute.DateTime & Schema.Attribute.Required;
    endsOn: Schema.Attribute.Date;
    label: Schema.Attribute.String;
    nature: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'windowNature';
        }
      > &
      Schema.Attribute.DefaultTo<'deposit'>;
    opensAt: Schema.Attribute.DateTime;
    originalClosesAt: Schema.Attribute.DateTime;
    resultsOn: Schema.Attribute.Date;
    startsOn: Schema.Attribute.Date;
    timeKnown: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    timezone: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'Europe/Paris'>;
  };
}

export interface ResourceKeyPoint extends Struct.ComponentSchema {
  collectionName: 'components_resource_key_points';
  info: {
    displayName: 'Point \u00E0 retenir';
    icon: 'check';
  };
  attributes: {
    text: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface ResourceReview extends Struct.ComponentSchema {
  collectionName: 'components_resource_reviews';
  info: {
    displayName: 'Relecture';
    icon: 'eye';
  };
  attributes: {
    name: Schema.Attribute.String & Schema.Attribute.Required;
    on: Schema.Attribute.Date;
    role: Schema.Attribute.String;
  };
}

export interface SharedEvent extends Struct.ComponentSchema {
  collectionName: 'components_shared_events';
  info: {
    displayName: 'Rendez-vous';
    icon: 'calendar';
  };
  attributes: {
    at: Schema.Attribute.DateTime & Schema.Attribute.Required;
    replayUrl: Schema.Attribute.Text &
      Schema.Attribute.CustomField<'global::web-address'>;
    signUpUrl: Schema.Attribute.Text &
      Schema.Attribute.CustomField<'global::web-address'>;
    timezone: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'Europe/Paris'>;
  };
}

export interface SharedFileDownload extends Struct.ComponentSchema {
  collectionName: 'components_shared_file_downloads';
  info: {
    displayName: 'Fichier \u00E0 t\u00E9l\u00E9charger';
    icon: 'file';
  };
  attributes: {
    accessible: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'triState';
        }
      > &
      Schema.Attribute.DefaultTo<'unspecified'>;
    file: Schema.Attribute.Media<'files'> & Schema.Attribute.Required;
  };
}

export interface SharedLink extends Struct.ComponentSchema {
  collectionName: 'components_shared_links';
  info: {
    displayName: 'Lien';
    icon: 'link';
  };
  attributes: {
    description: Schema.Attribute.String;
    label: Schema.Attribute.String & Schema.Attribute.Required;
    url: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<'global::web-address'>;
  };
}

export interface SharedPersonCredit extends Struct.ComponentSchema {
  collectionName: 'components_shared_person_credits';
  info: {
    displayName: 'Personne cr\u00E9dit\u00E9e';
    icon: 'user';
  };
  attributes: {
    name: Schema.Attribute.String & Schema.Attribute.Required;
    role: Schema.Attribute.String;
  };
}

export interface SharedVideo extends Struct.ComponentSchema {
  collectionName: 'components_shared_videos';
  info: {
    displayName: 'Vid\u00E9o';
    icon: 'play';
  };
  attributes: {
    captions: Schema.Attribute.Media<'files'> & Schema.Attribute.Required;
    poster: Schema.Attribute.Media<'images'>;
    transcript: Schema.Attribute.Blocks & Schema.Attribute.Required;
    url: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<'global::web-address'>;
  };
}

export interface StructureCommitment extends Struct.ComponentSchema {
  collectionName: 'components_structure_commitments';
  info: {
    displayName: 'Engagement';
    icon: 'handHeart';
  };
  attributes: {
    declaredOn: Schema.Attribute.Date;
    kind: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'commitmentKind';
        }
      >;
    proofUrl: Schema.Attribute.Text &
      Schema.Attribute.CustomField<'global::web-address'>;
  };
}

export interface StructureParityFigure extends Struct.ComponentSchema {
  collectionName: 'components_structure_parity_figures';
  info: {
    displayName: 'Chiffre de parit\u00E9';
    icon: 'chartPie';
  };
  attributes: {
    indicator: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'parityIndicator';
        }
      >;
    source: Schema.Attribute.String;
    total: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    women: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    year: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 2100;
          min: 1900;
        },
        number
      >;
  };
}

export interface TestimonialConsent extends Struct.ComponentSchema {
  collectionName: 'components_testimonial_consents';
  info: {
    displayName: 'Accord de la personne';
    icon: 'lock';
  };
  attributes: {
    endsOn: Schema.Attribute.Date;
    scope: Schema.Attribute.Text;
    signedOn: Schema.Attribute.Date & Schema.Attribute.Required;
    withdrawalAskedOn: Schema.Attribute.Date;
  };
}

export interface TestimonialPerson extends Struct.ComponentSchema {
  collectionName: 'components_testimonial_persons';
  info: {
    displayName: 'Personne';
    icon: 'user';
  };
  attributes: {
    anonymity: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'anonymity';
        }
      > &
      Schema.Attribute.DefaultTo<'named'>;
    displayName: Schema.Attribute.String & Schema.Attribute.Required;
    occupation: Schema.Attribute.String;
    portrait: Schema.Attribute.Media<'images'>;
    region: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::vocabulary',
        {
          vocabulary: 'region';
        }
      >;
    website: Schema.Attribute.Text &
      Schema.Attribute.CustomField<'global::web-address'>;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'body.callout': BodyCallout;
      'body.file': BodyFile;
      'body.image': BodyImage;
      'body.question': BodyQuestion;
      'body.question-answer': BodyQuestionAnswer;
      'body.quote': BodyQuote;
      'body.step': BodyStep;
      'body.steps': BodySteps;
      'body.table': BodyTable;
      'body.text': BodyText;
      'body.video': BodyVideo;
      'opportunity.application': OpportunityApplication;
      'opportunity.cost': OpportunityCost;
      'opportunity.document': OpportunityDocument;
      'opportunity.edition': OpportunityEdition;
      'opportunity.eligibility': OpportunityEligibility;
      'opportunity.family': OpportunityFamily;
      'opportunity.funding': OpportunityFunding;
      'opportunity.place': OpportunityPlace;
      'opportunity.rights': OpportunityRights;
      'opportunity.transparency': OpportunityTransparency;
      'opportunity.window': OpportunityWindow;
      'resource.key-point': ResourceKeyPoint;
      'resource.review': ResourceReview;
      'shared.event': SharedEvent;
      'shared.file-download': SharedFileDownload;
      'shared.link': SharedLink;
      'shared.person-credit': SharedPersonCredit;
      'shared.video': SharedVideo;
      'structure.commitment': StructureCommitment;
      'structure.parity-figure': StructureParityFigure;
      'testimonial.consent': TestimonialConsent;
      'testimonial.person': TestimonialPerson;
    }
  }
}
