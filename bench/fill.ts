import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ProgrammeId } from '../src/domain/kernel/ids.ts';
import type { Database } from '../src/store/database.ts';

/** Units per round of the exercise; one of them is joint, so there is one agency more. */
const unitsOfExercise = 27;

/**
 * Makes a programme of `factor` times the exercise with that many rounds, each wholly reported, judged and adopted, by
 * plain SQL: what is measured is the reading of a large record, not its making.
 */
export async function fillProgramme(db: Database, factor: number, rounds: number): Promise<ProgrammeId> {
  const [programme, register] = [randomUUID(), randomUUID()];
  const code = `bench-${factor}`;
  const by = sql`(select id from actor where code = 'assessor-1')`;
  const from = sql`'2020-01-01T08:00:00Z'::timestamptz`;
  await sql`insert into register values (${register}, ${code}, ${code}, true, 'bench', ${from}, ${by})`.execute(db);
  await sql`insert into programme select ${programme}::uuid, ${code}, ${code}, ${register}::uuid, true, target_date,
    criteria_set_id, ${from}, ${by} from programme where code = 'oefening'`.execute(db);
  await sql`insert into reason select ${programme}::uuid, code, position, label from reason
    where programme_id = (select id from programme where code = 'oefening')`.execute(db);
  await sql`insert into exercise_clock values (${programme}, '2025-09-15', '2025-09-10T08:00:00Z')`.execute(db);
  const agencies = sql.table(`bench_agency_${factor}`);
  await sql`create table ${agencies} as select gen_random_uuid() id, k,
      (k / 28) * ${unitsOfExercise} + least(k % 28, ${unitsOfExercise - 1}) as unit
    from generate_series(0, ${factor * 28 - 1}) k`.execute(db);
  await sql`insert into agency select id, ${register}::uuid, 'd' || k, ${from}, ${by} from ${agencies}`.execute(db);
  await sql`insert into agency_name (id, agency_id, name, valid_from, recorded_at, recorded_by)
    select gen_random_uuid(), id, 'Dienst ' || k, '2015-01-01', ${from}, ${by} from ${agencies}`.execute(db);
  for (let sequence = 1; sequence <= rounds; sequence += 1) await fillRound(db, { programme, factor, sequence });
  await sql`drop table ${agencies}`.execute(db);
  return programme as ProgrammeId;
}

type RoundToFill = { readonly programme: string; readonly factor: number; readonly sequence: number };

async function fillRound(db: Database, { programme, factor, sequence }: RoundToFill): Promise<void> {
  const round = randomUUID();
  const by = sql`(select id from actor where code = 'assessor-1')`;
  const other = sql`(select id from actor where code = 'approver-1')`;
  const day = sql`('2020-01-01'::date + ${sequence * 60}::int)`;
  const at = sql`(${day} + interval '12 hours')::timestamptz`;
  const agencies = sql.table(`bench_agency_${factor}`);
  const units = sql.table(`bench_unit_${factor}_${sequence}`);
  await sql`insert into round (id, programme_id, code, kind, sequence, name, window_from, window_until, reference_date,
      criteria_set_id, recorded_at, recorded_by)
    select ${round}::uuid, id, 'r' || ${sequence}::text, 'progress', ${sequence}::int, 'Ronde ' || ${sequence}::text, ${day},
      ${day} + 30, ${day}, criteria_set_id, ${at}, ${by} from programme where id = ${programme}`.execute(db);
  await sql`create table ${units} as select gen_random_uuid() id, gen_random_uuid() report_id,
      gen_random_uuid() assessment_id, u, u % ${unitsOfExercise} as place
    from generate_series(0, ${factor * unitsOfExercise - 1}) u`.execute(db);
  await sql`insert into reporting_unit (id, round_id, name, recorded_at, recorded_by)
    select id, ${round}::uuid, 'Eenheid ' || u, ${at}, ${by} from ${units}`.execute(db);
  await sql`insert into reporting_unit_agency select unit.id, ${round}::uuid, agency.id
    from ${units} unit join ${agencies} agency on agency.unit = unit.u`.execute(db);
  await sql`insert into report (id, unit_id, version, received_on, signed_by, recorded_at, recorded_by)
    select report_id, id, 1, ${day}, 'directeur', ${at}, ${by} from ${units}`.execute(db);
  await sql`insert into assessment (id, unit_id, report_id, status_now, forecast, rationale, prepared_by, recorded_at,
      recorded_by)
    select assessment_id, id, report_id, case when place < 4 then 'robust' else 'not-robust' end,
      case when place < 19 then 'expected' when place < 24 then 'doubtful' else 'not-plausible' end, 'bench', ${by}, ${at},
      ${by} from ${units}`.execute(db);
  await sql`insert into assessment_verdict select unit.assessment_id, criterion.id,
      case when place < 4 or (u + criterion.position) % 3 > 0 then 'met' else 'not-met' end, 'bench'
    from ${units} unit cross join criterion
    where criterion.criteria_set_id = (select criteria_set_id from programme where id = ${programme})`.execute(db);
  await sql`insert into assessment_reason select assessment_id, ${programme}::uuid,
      case when place % 2 = 0 then 'turnover-norm' else 'time-left' end, 'ministry', true, 'bench'
    from ${units} where place >= 19`.execute(db);
  await sql`insert into adoption (assessment_id, unit_id, prepared_by, adopted_by, decided_on, recorded_at, recorded_by)
    select assessment_id, id, ${by}, ${other}, ${day}, ${at} + interval '1 hour', ${other} from ${units}`.execute(db);
  await sql`drop table ${units}`.execute(db);
}
