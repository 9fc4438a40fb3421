/** Terms of the W3C Data Privacy Vocabulary, personal data module, as published (2.2; Vulnerability is new in 2.3). */
export const dpvPersonalData: ReadonlySet<string> = new Set(
  `
  External Financial Historical Household Internal Profile Social Tracking Accent AccountIdentifier
  Acquaintance Age AgeExact AgeRange ApartmentOwned Association Attitude Authenticating AuthenticationHistory
  BankAccount Behavioural Biometric BirthCountry BirthDate BirthPlace BloodType BrowserFingerprint
  BrowserHistory BrowsingBehaviour BrowsingReferral CallLog CarOwned Character Citizenship City Communication
  CommunicationsMetadata Connection Contact Country Credit CreditCapacity CreditCardNumber CreditRecord
  CreditScore CreditStanding CreditWorthiness Criminal CriminalCharge CriminalConviction CriminalOffence
  CriminalPardon CurrentEmployment DNACode Demeanour Demographic DeviceApplications DeviceBased
  DeviceOperatingSystem DeviceSoftware Dialect DigitalFingerprint Disability DisciplinaryAction Dislike
  Divorce Domicile DrugTestResult Education EducationExperience EducationQualification EmailAddress
  EmailAddressPersonal EmailAddressWork EmailContent Emotion EmploymentHistory EthnicOrigin Ethnicity
  FacialExpression FacialPrint Family FamilyHealthHistory FamilyStructure Favourite FavouriteColour
  FavouriteFood FavouriteMusic Fetish FinancialAccount FinancialAccountNumber FinancialStatus Fingerprint
  Friend GPSCoordinate Gender GeneralReputation Genetic Geographic GroupMembership GroupProfile HairColour
  Health HealthHistory HealthRecord Height HouseNumber HouseOwned IPAddress Identifier Identifying Income
  IncomeBracket IndividualHealthHistory IndividualProfile Insurance Intention Interaction Interest Job
  KnowledgeBelief Language LifeHistory Like LinkClicked LoanRecord Locality Location MACAddress MaritalStatus
  Marriage MedicalHealth MentalHealth Mood Name Nationality OfficialID Offspring Opinion Ownership PINCode
  Parent Passport Password PastEmployment PaymentCard PaymentCardExpiry PaymentCardNumber PerformanceAtWork
  PersonalDocuments PersonalPossession Personality PhilosophicalBelief PhysicalAddress PhysicalCharacteristic
  PhysicalHealth PhysicalTrait Picture Piercing PoliticalAffiliation PoliticalOpinion PostalCode Preference
  Prescription PrivacyPreference Proclivity Professional ProfessionalCertification ProfessionalEvaluation
  ProfessionalInterview PublicLife PubliclyAvailableSocialMedia Purchase PurchasesAndSpendingHabit Race
  Reference Region Relationship Reliability Religion ReligiousBelief Residency Retina RoomNumber Salary Sale
  School SecretText ServiceConsumptionBehaviour Sexual SexualHistory SexualPreference Sibling SkinTone
  SocialMedia SocialMediaCommunication SocialNetwork SocialStatus Street TVViewingBehaviour Tattoo Tax
  TelephoneNumber Thought TradeUnionMembership Transaction Transactional TravelHistory UID UserAgent Username
  VehicalLicenseNumber VehicalLicenseRegistration Vehicle VehicleLicense VehicleUsage
  VoiceCommunicationRecording VoiceMail Weight WorkEnvironment WorkHistory Vulnerability
`
    .trim()
    .split(/\s+/),
);

/** Data categories of Fideslang as published, those that release 3.1 knows. */
export const fideslangCategories: ReadonlySet<string> = new Set(
  `
  user user.account user.authorization user.behavior user.biometric user.childrens user.contact user.content
  user.demographic user.location user.device user.payment user.social user.unique_id user.telemetry
  user.user_sensor user.sensor user.financial user.government_id user.health_and_medical user.name
  user.criminal_history user.privacy_preferences user.job_title user.workplace user.account.settings
  user.account.username user.authorization.credentials user.authorization.biometric
  user.authorization.password user.behavior.browsing_history user.behavior.media_consumption
  user.behavior.purchase_history user.behavior.search_history user.biometric.fingerprint
  user.biometric.retinal user.biometric.voice user.biometric.health user.contact.address user.contact.email
  user.contact.phone_number user.contact.url user.contact.fax_number user.contact.organization
  user.contact.address.city user.contact.address.country user.contact.address.postal_code
  user.contact.address.state user.contact.address.street user.content.private user.content.public
  user.content.self_image user.demographic.age_range user.demographic.date_of_birth user.demographic.gender
  user.demographic.language user.demographic.marital_status user.demographic.political_opinion
  user.demographic.profile user.demographic.race_ethnicity user.demographic.religious_belief
  user.demographic.sexual_orientation user.device.cookie user.device.cookie_id user.device.device_id
  user.device.ip_address user.financial.bank_account user.financial.credit_card
  user.government_id.birth_certificate user.government_id.drivers_license_number
  user.government_id.immigration user.government_id.national_identification_number
  user.government_id.passport_number user.government_id.vehicle_registration user.health_and_medical.genetic
  user.health_and_medical.insurance_beneficiary_id user.health_and_medical.record_id user.location.imprecise
  user.location.precise user.name.first user.name.last user.unique_id.pseudonymous
`
    .trim()
    .split(/\s+/),
);

/** The keys that the taxonomy began with; they stay as they are. */
export const firstKeys: readonly string[] = `
  identity.fullName identity.firstName identity.lastName identity.otherName identity.salutation
  identity.academicTitle identity.username contact.email contact.emailWork contact.phone contact.address
  contact.street contact.city contact.postalCode contact.region contact.country contact.personalUrl
  contact.socialProfile work.company work.jobTitle work.department work.employmentHistory work.education
  work.salary demo.dateOfBirth demo.age demo.gender demo.maritalStatus demo.family demo.nationality
  demo.birthPlace demo.language demo.income demo.housing demo.vehicle demo.childData special.health
  special.disability special.pregnancy special.mentalHealth special.genetic special.biometric
  special.ethnicity special.religion special.philosophicalBelief special.political special.tradeUnion
  special.sexualOrientation special.inferred event.dietary criminal.record gov.nationalId gov.passport
  gov.driverLicense gov.taxId gov.vatId gov.healthInsuranceNo gov.residencePermit fin.bankAccount fin.card
  fin.creditScore fin.debt fin.purchaseHistory fin.insurance fin.wallet id.customerId id.pseudonymous
  online.cookieId online.clickId online.deviceId online.ipAddress online.userAgent online.browserFingerprint
  online.macAddress id.credentials id.sessionToken loc.precise loc.coarse loc.movement beh.browsing
  beh.search beh.emailEngagement beh.mediaConsumption beh.interests profile.score profile.segment
  profile.personality profile.emotion profile.vulnerability content.message content.emailBody content.voice
  content.photo content.review content.notes content.document pref.consent pref.communication
  event.attendance rel.thirdPerson
`
  .trim()
  .split(/\s+/);
