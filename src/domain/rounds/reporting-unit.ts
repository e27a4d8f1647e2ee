import type { Agency } from '../agencies/agency.ts';
import type { AgencyId, ReportingUnitId } from '../kernel/ids.ts';
import { type Result, ok, refuse } from '../kernel/result.ts';

/**
 * What hands in one report in a round: one agency, or several that report jointly.
 * @nl rapportage-eenheid
 */
export type ReportingUnit = {
  readonly id: ReportingUnitId;
  readonly name: string;
  readonly agencies: readonly Agency[];
};

/**
 * An agreement that several agencies hand in one report.
 * @nl gezamenlijke rapportage
 */
export type JointReporting = { readonly id: string; readonly agencies: readonly AgencyId[] };

export type ComposedUnit = {
  readonly name: string;
  readonly agencies: readonly AgencyId[];
  readonly jointReportingId: string | null;
};

export type CompositionRefusal =
  | { readonly code: 'no-agencies-on-reference-date' }
  | { readonly code: 'agency-in-two-joint-reports'; readonly agency: string }
  | { readonly code: 'joint-report-of-agency-not-operating'; readonly jointReportingId: string };

/**
 * The units of a round: every agency that operates on the reference date is in exactly one.
 * @param agencies the agencies that operate on the reference date, in the order in which they are listed
 * @param jointReports the joint reports that hold on the reference date
 */
export function composeUnits(
  agencies: readonly Agency[],
  jointReports: readonly JointReporting[],
): Result<readonly ComposedUnit[], CompositionRefusal> {
  if (agencies.length === 0) return refuse({ code: 'no-agencies-on-reference-date' });
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const jointOf = new Map<AgencyId, JointReporting>();
  for (const joint of jointReports) {
    for (const id of joint.agencies) {
      const agency = byId.get(id);
      if (agency === undefined) {
        return refuse({ code: 'joint-report-of-agency-not-operating', jointReportingId: joint.id });
      }
      if (jointOf.has(id)) return refuse({ code: 'agency-in-two-joint-reports', agency: agency.name });
      jointOf.set(id, joint);
    }
  }
  const units: ComposedUnit[] = [];
  const done = new Set<string>();
  for (const agency of agencies) {
    const joint = jointOf.get(agency.id);
    if (joint === undefined) {
      units.push({ name: agency.name, agencies: [agency.id], jointReportingId: null });
    } else if (!done.has(joint.id)) {
      done.add(joint.id);
      const names = agencies.filter((member) => jointOf.get(member.id) === joint).map((member) => member.name);
      units.push({ name: names.join(' + '), agencies: [...joint.agencies], jointReportingId: joint.id });
    }
  }
  return ok(units);
}
