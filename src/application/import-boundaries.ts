import type { BoundaryFinding } from '../domain/boundaries/boundary-finding.ts';
import { type ExpectedArea, compareWithParticipants } from '../domain/boundaries/boundary-set.ts';
import type { BoundarySetId, ProgrammeId, RegisterId } from '../domain/kernel/ids.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import { hasBoundaryFile, saveBoundarySet } from '../store/boundaries.ts';
import { listParticipations } from '../store/participations.ts';
import type { Ports } from './ports.ts';
import { type Actor, type Recording, type RecordingRefusal, recordInProgramme } from './recording.ts';

export type ImportBoundaries = {
  readonly programmeId: ProgrammeId;
  /** Where the file comes from, as a page will say it. */
  readonly source: string;
  /** The day whose municipalities the file draws. */
  readonly referenceDate: LocalDate;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Who did it at the command line, where nobody is known to the program; goes into the audit line. */
  readonly operator?: string | undefined;
};

export type ImportedBoundaries = {
  readonly id: BoundarySetId;
  readonly areas: number;
  /** Areas of water that were left out. */
  readonly water: number;
};

export type ImportBoundariesRefusal =
  | RecordingRefusal
  | { readonly code: 'boundary-source-missing' | 'register-without-participants' | 'boundaries-imported-already' }
  | { readonly code: 'boundaries-flawed'; readonly findings: readonly BoundaryFinding[] };

/** Puts the boundaries in a file on the register of a programme: all of it, or nothing and everything that is wrong. */
export const importBoundaries =
  (ports: Ports) =>
  async (command: ImportBoundaries, actor: Actor): Promise<Result<ImportedBoundaries, ImportBoundariesRefusal>> => {
    if (command.source.trim() === '') return refuse({ code: 'boundary-source-missing' });
    // Before anything is locked: a large file takes seconds.
    const reading = await ports.boundaryReader(command.bytes);
    return recordInProgramme<ImportedBoundaries, ImportBoundariesRefusal>(
      ports,
      command.programmeId,
      actor,
      async (recording) => {
        const { tx, programme, stamp, audit } = recording;
        const { referenceDate } = command;
        const codes = reading.ok ? reading.value.codes : reading.error.codes;
        const expected = await expectedAreas(recording, programme.registerId, referenceDate);
        if (codes !== null && expected.length === 0) return refuse({ code: 'register-without-participants' });
        const findings = [
          ...(reading.ok ? [] : reading.error.findings),
          ...(codes === null ? [] : compareWithParticipants(codes, expected)),
        ];
        if (!reading.ok || findings.length > 0) return refuse({ code: 'boundaries-flawed', findings });
        const fileHash = ports.sha256(command.bytes);
        if (await hasBoundaryFile(tx, programme.registerId, referenceDate, fileHash)) {
          return refuse({ code: 'boundaries-imported-already' });
        }
        const id = ports.newId() as BoundarySetId;
        await saveBoundarySet(tx, {
          id,
          register_id: programme.registerId,
          source: command.source.trim(),
          reference_date: referenceDate,
          file_name: command.fileName,
          file_sha256: fileHash,
          topology: reading.value.topology,
          area_count: reading.value.codes.length,
          recorded_at: stamp.at,
          recorded_by: stamp.by,
        });
        const reason = [command.source.trim(), command.operator ?? ''].filter((part) => part !== '').join(' – ');
        await audit('boundaries-imported', { type: 'boundary-set', id }, reason);
        return ok({ id, areas: reading.value.codes.length, water: reading.value.water });
      },
    );
  };

/** The municipalities that take part in some agency on the day, each once. */
async function expectedAreas(
  { tx, stamp }: Recording,
  registerId: RegisterId,
  on: LocalDate,
): Promise<readonly ExpectedArea[]> {
  const participations = await listParticipations(tx, registerId, on, stamp.at);
  const municipalities = participations.flatMap(({ participant }) =>
    participant.kind === 'municipality' ? [participant] : [],
  );
  return [...new Map(municipalities.map(({ code, name }) => [code, { code, name }])).values()];
}
