import type { ColumnType, Generated } from 'kysely';
import type {
  ActorId,
  AgencyId,
  AssessmentId,
  BoundarySetId,
  CriteriaSetId,
  CriterionId,
  DeterminationId,
  LetterId,
  ParticipantId,
  ProgrammeId,
  PublicationId,
  RegisterId,
  ReportId,
  ReportingUnitId,
  RoundId,
} from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';

/** The tables as `db/migrations` makes them, column for column. What a column means stands there. */
export type Schema = {
  schema_migration: { version: number; name: string; sha256: string; applied_at: Generated<Instant> };
  actor: { id: ActorId; code: string; name: string; function: string; kind: 'person' | 'system' } & Recorded;
  register: { id: RegisterId; code: string; name: string; is_exercise: boolean; source: string } & Recorded;
  agency: { id: AgencyId; register_id: RegisterId; code: string } & Recorded;
  agency_name: {
    id: string;
    agency_id: AgencyId;
    name: string;
    abbreviation: string | null;
    seat: string | null;
    province: string | null;
  } & Valid &
    Superseded;
  agency_period: { id: string; agency_id: AgencyId; kind: 'legal' | 'operation' } & Valid & Superseded;
  criteria_set: { id: CriteriaSetId; code: string; version: string; source: string; content_hash: string } & Valid &
    Recorded;
  criterion: {
    id: CriterionId;
    criteria_set_id: CriteriaSetId;
    code: string;
    position: number;
    name: string;
    wording: string;
    legal_basis: string | null;
    measurement: string | null;
    threshold: number | null;
    threshold_unit: string | null;
    guidance: string | null;
    is_named_publicly: boolean;
    source: string;
  };
  programme: {
    id: ProgrammeId;
    code: string;
    name: string;
    register_id: RegisterId;
    is_exercise: boolean;
    target_date: LocalDate;
    criteria_set_id: CriteriaSetId;
  } & Recorded;
  exercise_clock: { programme_id: ProgrammeId; today: LocalDate; last_recorded_at: Instant };
  plan_rating: { programme_id: ProgrammeId; code: string; position: number; label: string; is_invented: boolean };
  reason: { programme_id: ProgrammeId; code: string; position: number; label: string };
  determination: {
    id: DeterminationId;
    programme_id: ProgrammeId;
    agency_id: AgencyId;
    outcome: 'robust' | 'not-robust';
    holds_from: LocalDate;
    holds_until: LocalDate | null;
    decided_on: LocalDate;
    document: string;
    ground: string;
    prepared_by: ActorId;
    adopted_by: ActorId;
    supersedes_id: DeterminationId | null;
    correction_reason: string | null;
  } & Superseded;
  exemption: {
    id: string;
    programme_id: ProgrammeId;
    agency_id: AgencyId;
    decision: 'exempt' | 'keeps-reporting';
    ground: string;
    approved_by: ActorId;
  } & Valid &
    Superseded;
  joint_reporting: { id: string; programme_id: ProgrammeId; ground: string; approved_by: ActorId } & Valid & Superseded;
  joint_reporting_agency: { joint_reporting_id: string; agency_id: AgencyId };
  round: {
    id: RoundId;
    programme_id: ProgrammeId;
    code: string;
    kind: 'improvement-plan' | 'progress' | 'final' | 'half-yearly';
    sequence: number;
    name: string;
    reported_from: LocalDate | null;
    reported_until: LocalDate | null;
    window_from: LocalDate;
    window_until: LocalDate;
    reference_date: LocalDate;
    criteria_set_id: CriteriaSetId;
  } & Recorded;
  reporting_unit: {
    id: ReportingUnitId;
    round_id: RoundId;
    name: string;
    joint_reporting_id: string | null;
  } & Recorded;
  reporting_unit_agency: { unit_id: ReportingUnitId; round_id: RoundId; agency_id: AgencyId };
  report: {
    id: ReportId;
    unit_id: ReportingUnitId;
    version: number;
    received_on: LocalDate;
    signed_by: string;
    supersedes_id: ReportId | null;
    resubmission_reason: string | null;
  } & Recorded;
  report_self_assessment: { report_id: ReportId; criterion_id: CriterionId; verdict: VerdictText; note: string };
  report_reason: {
    report_id: ReportId;
    programme_id: ProgrammeId;
    reason_code: string;
    is_main: boolean;
    text: string;
  };
  assessment: {
    id: AssessmentId;
    unit_id: ReportingUnitId;
    report_id: ReportId | null;
    plan_rating: string | null;
    status_now: 'robust' | 'not-robust' | null;
    forecast: 'expected' | 'doubtful' | 'not-plausible' | null;
    rationale: string;
    prepared_by: ActorId;
    supersedes_id: AssessmentId | null;
    correction_reason: string | null;
  } & Recorded;
  assessment_verdict: {
    assessment_id: AssessmentId;
    criterion_id: CriterionId;
    verdict: VerdictText;
    rationale: string;
  };
  assessment_reason: {
    assessment_id: AssessmentId;
    programme_id: ProgrammeId;
    reason_code: string;
    source: 'agency' | 'ministry';
    is_main: boolean;
    text: string;
  };
  adoption: {
    assessment_id: AssessmentId;
    unit_id: ReportingUnitId;
    prepared_by: ActorId;
    adopted_by: ActorId;
    decided_on: LocalDate;
  } & Superseded;
  publication: {
    id: PublicationId;
    programme_id: ProgrammeId;
    round_id: RoundId;
    reference_date: LocalDate;
    known_at: Instant;
    content: string;
    content_hash: string;
    published_by: ActorId;
  } & Recorded;
  publication_judgement: {
    publication_id: PublicationId;
    unit_id: ReportingUnitId;
    assessment_id: AssessmentId | null;
    letter_class: 'robust' | 'expected' | 'doubtful' | 'not-plausible';
  };
  publication_determination: {
    publication_id: PublicationId;
    unit_id: ReportingUnitId;
    determination_id: DeterminationId;
  };
  publication_figure: {
    publication_id: PublicationId;
    key: string;
    position: number;
    unit_of_count: 'reporting-unit' | 'agency' | 'report';
    reference_date: LocalDate;
    value: number | null;
  };
  letter_draft: {
    id: string;
    publication_id: PublicationId;
    revision: number;
    details: ColumnType<unknown, string, never>;
  } & Recorded;
  document: { sha256: string; media_type: string; bytes: Buffer } & Recorded;
  letter: {
    id: LetterId;
    publication_id: PublicationId;
    draft_id: string;
    template: string;
    content: string;
    content_hash: string;
    docx_sha256: string;
    pdf_sha256: string;
    typesetting: string;
    released_by: ActorId;
  } & Recorded;
  participant: {
    id: ParticipantId;
    register_id: RegisterId;
    code: string;
    kind: 'municipality' | 'province' | 'water-board';
    name: string;
  } & Recorded;
  participation: { id: string; agency_id: AgencyId; participant_id: ParticipantId } & Valid & Superseded;
  succession: {
    id: string;
    predecessor_id: AgencyId;
    successor_id: AgencyId;
    kind: 'merger' | 'split';
    effective_on: LocalDate;
    document: string;
  } & Superseded;
  boundary_set: {
    id: BoundarySetId;
    register_id: RegisterId;
    source: string;
    reference_date: LocalDate;
    file_name: string;
    file_sha256: string;
    topology: string;
    area_count: number;
  } & Recorded;
  publication_document: {
    id: string;
    publication_id: PublicationId;
    kind: 'summary-docx' | 'summary-pdf' | 'letter-and-summary-docx' | 'letter-and-summary-pdf';
    template: string;
    sha256: string;
    typesetting: string;
  } & Recorded;
  audit_line: {
    id: string;
    programme_id: ProgrammeId | null;
    actor_id: ActorId;
    action: string;
    object_type: string;
    object_id: string;
    result: 'done' | 'refused';
    origin: string;
    reason: string | null;
    recorded_at: Instant;
  };
};

type VerdictText = 'met' | 'not-met' | 'not-assessable';
type Recorded = { recorded_at: Instant; recorded_by: ActorId };
type Superseded = Recorded & { superseded_at: Instant | null };
type Valid = { valid_from: LocalDate; valid_until: LocalDate | null };
