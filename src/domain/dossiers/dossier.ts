import type { Succession } from '../agencies/succession.ts';
import type { Forecast, StatusNow } from '../assessments/assessment.ts';
import type { AssessedCriterion, AssessmentReason } from '../assessments/assessment.ts';
import type { LetterClass } from '../assessments/letter-class.ts';
import type { Determination } from '../determinations/determination.ts';
import type { Exemption } from '../determinations/exemption.ts';
import type {
  AgencyId,
  AssessmentId,
  CriteriaSetId,
  DeterminationId,
  ProgrammeId,
  PublicationId,
  ReportId,
  ReportingUnitId,
} from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Period } from '../kernel/period.ts';
import type { Report } from '../reports/report.ts';
import type { Round } from '../rounds/round.ts';

/** Who did something, and in which function. */
export type Signatory = { readonly name: string; readonly function: string };

/** When something became part of the record, and who entered it. */
export type Entered = { readonly recordedAt: Instant; readonly recordedBy: Signatory };

/** What may have been put aside; `supersededAt` is `null` while it holds, as far as was known. */
export type Superseded = { readonly supersededAt: Instant | null };

export type DossierDetermination = Determination &
  Entered &
  Superseded & {
    readonly decidedOn: LocalDate;
    readonly document: string;
    readonly ground: string;
    readonly preparedBy: Signatory;
    readonly adoptedBy: Signatory;
    readonly supersedesId: DeterminationId | null;
    readonly correctionReason: string | null;
  };

export type DossierExemption = Exemption &
  Entered &
  Superseded & { readonly id: string; readonly ground: string; readonly approvedBy: Signatory };

export type DossierJointReporting = Entered &
  Superseded & {
    readonly id: string;
    readonly agencies: readonly AgencyId[];
    readonly ground: string;
    readonly approvedBy: Signatory;
    readonly valid: Period;
  };

export type DossierSuccession = Succession & Entered & Superseded & { readonly id: string; readonly document: string };

export type DossierReport = Report &
  Entered & {
    readonly id: ReportId;
    readonly unitId: ReportingUnitId;
    readonly version: number;
    readonly resubmissionReason: string | null;
  };

/** An assessment with its adoption, as far as it had been adopted. */
export type DossierAssessment = {
  readonly id: AssessmentId;
  readonly unitId: ReportingUnitId;
  readonly reportId: ReportId | null;
  readonly planRating: string | null;
  readonly statusNow: StatusNow | null;
  readonly forecast: Forecast | null;
  readonly rationale: string;
  readonly verdicts: readonly AssessedCriterion[];
  readonly reasons: readonly AssessmentReason[];
  readonly preparedBy: Signatory;
  readonly preparedAt: Instant;
  readonly supersedesId: AssessmentId | null;
  readonly correctionReason: string | null;
  readonly adoption: (Entered & Superseded & { readonly adoptedBy: Signatory; readonly decidedOn: LocalDate }) | null;
  /** Adopted, and no correction had taken its place. */
  readonly isCounted: boolean;
};

/** A publication with what it counted a unit by. */
export type DossierPublication = {
  readonly id: PublicationId;
  readonly unitId: ReportingUnitId;
  readonly publishedAt: Instant;
  readonly publishedBy: Signatory;
  readonly assessmentId: AssessmentId | null;
  readonly letterClass: LetterClass;
};

/** One unit in one round, with everything that came in and was decided about it; each list in order of recording. */
export type DossierUnit = {
  readonly id: ReportingUnitId;
  readonly name: string;
  readonly round: Round;
  readonly opened: Entered;
  /** By the names that they had on the reference date of the round. */
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[];
  readonly jointReportingId: string | null;
  readonly reports: readonly DossierReport[];
  readonly assessments: readonly DossierAssessment[];
  readonly publications: readonly DossierPublication[];
};

/** An agency that the dossier is about or leads to. */
export type DossierAgency = {
  readonly id: AgencyId;
  readonly name: string;
  /** Its unit in the last round that it was in, whose page is its dossier. */
  readonly lastUnitId: ReportingUnitId | null;
};

/**
 * Everything that was known at a moment about some agencies and those whose past they carry on, over all rounds.
 * @nl dossier
 */
export type Dossier = {
  readonly programmeId: ProgrammeId;
  readonly targetDate: LocalDate;
  readonly knownAt: Instant;
  /** The unit by which the dossier was asked for. */
  readonly asked: DossierUnit;
  /** The agencies of that unit. */
  readonly own: readonly AgencyId[];
  /** The same, and those whose past they carry on. */
  readonly lineage: ReadonlySet<AgencyId>;
  /** The agencies of the lineage, those that carry it on, and those that go together with them. */
  readonly agencies: ReadonlyMap<AgencyId, DossierAgency>;
  /** All rounds of the programme, in order. */
  readonly rounds: readonly Round[];
  /** In the order of the rounds. */
  readonly units: readonly DossierUnit[];
  readonly determinations: readonly DossierDetermination[];
  readonly exemptions: readonly DossierExemption[];
  readonly jointReporting: readonly DossierJointReporting[];
  /** From or to an agency of the lineage, or with the same successor; superseded ones included. */
  readonly successions: readonly DossierSuccession[];
  readonly criteria: ReadonlyMap<CriteriaSetId, readonly { readonly code: string; readonly name: string }[]>;
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
  /** From good to bad. */
  readonly ratings: readonly { readonly code: string; readonly label: string; readonly isInvented: boolean }[];
};
