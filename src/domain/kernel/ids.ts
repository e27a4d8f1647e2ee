declare const brand: unique symbol;

/** A string that stands for one kind of thing only; ids are UUIDs made by the application. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type ActorId = Id<'actor'>;
export type RegisterId = Id<'register'>;
export type AgencyId = Id<'agency'>;
export type CriteriaSetId = Id<'criteria-set'>;
export type CriterionId = Id<'criterion'>;
export type ProgrammeId = Id<'programme'>;
export type RoundId = Id<'round'>;
export type ReportingUnitId = Id<'reporting-unit'>;
export type DeterminationId = Id<'determination'>;
export type ReportId = Id<'report'>;
export type AssessmentId = Id<'assessment'>;
export type PublicationId = Id<'publication'>;
export type LetterId = Id<'letter'>;
export type ParticipantId = Id<'participant'>;
export type BoundarySetId = Id<'boundary-set'>;
