import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../src/store/database.ts';

export type ProgressSize = { readonly units: number; readonly criteria: number; readonly rounds: number };

/**
 * Makes a programme of that size by plain SQL, with verdicts, explanations and own verdicts of about the length that
 * people write, and no pattern in them: what repeats compresses better than a real page does.
 * @returns its code
 */
export function fillProgress(db: Database, size: ProgressSize): Promise<string> {
  // Temporary tables belong to one connection.
  return db.connection().execute((connection) => fill(connection, size));
}

async function fill(db: Database, { units, criteria, rounds }: ProgressSize): Promise<string> {
  const code = `bench-progress-${units}-${criteria}-${rounds}`;
  const [programme, register, set] = [randomUUID(), randomUUID(), randomUUID()];
  const by = sql`(select id from actor where code = 'assessor-1')`;
  const other = sql`(select id from actor where code = 'approver-1')`;
  const from = sql`'2015-01-01T08:00:00Z'::timestamptz`;
  await sql`insert into register values (${register}, ${code}, ${code}, true, 'bench', ${from}, ${by})`.execute(db);
  await sql`insert into criteria_set (id, code, version, valid_from, source, content_hash, recorded_at, recorded_by)
    values (${set}, ${code}, '1', '2015-01-01', 'bench', repeat('0', 64), ${from}, ${by})`.execute(db);
  await sql`insert into criterion (id, criteria_set_id, code, position, name, wording, is_named_publicly, source)
    select gen_random_uuid(), ${set}::uuid, 'c' || k, k, 'Robuustheidscriterium nummer ' || k, 'bench', true, 'bench'
    from generate_series(1, ${criteria}::int) k`.execute(db);
  await sql`insert into programme select ${programme}::uuid, ${code}, ${code}, ${register}::uuid, true, target_date,
    ${set}::uuid, ${from}, ${by} from programme where code = 'oefening'`.execute(db);
  await sql`insert into reason select ${programme}::uuid, code, position, label from reason
    where programme_id = (select id from programme where code = 'oefening')`.execute(db);
  await sql`insert into exercise_clock values (${programme}, '2025-09-15', '2025-09-10T08:00:00Z')`.execute(db);
  await sql`create temporary table bench_unit as select gen_random_uuid() agency_id, u
    from generate_series(1, ${units}::int) u`.execute(db);
  await sql`insert into agency select agency_id, ${register}::uuid, 'd' || u, ${from}, ${by} from bench_unit`.execute(
    db,
  );
  await sql`insert into agency_name (id, agency_id, name, province, valid_from, recorded_at, recorded_by)
    select gen_random_uuid(), agency_id, 'Omgevingsdienst ' || substr(md5(u::text), 1, 8), 'Provincie ' || u % 12,
      '2015-01-01', ${from}, ${by} from bench_unit`.execute(db);
  for (let sequence = 1; sequence <= rounds; sequence += 1) {
    const round = randomUUID();
    const day = sql`('2016-01-01'::date + ${sequence * 180}::int)`;
    const at = sql`(${day} + interval '12 hours')::timestamptz`;
    await sql`insert into round (id, programme_id, code, kind, sequence, name, window_from, window_until, reference_date,
        criteria_set_id, recorded_at, recorded_by)
      values (${round}, ${programme}, 'r' || ${sequence}::text, 'progress', ${sequence}, 'Voortgangsrapportage ' || ${sequence}::text,
        ${day}, ${day} + 30, ${day}, ${set}, ${at}, ${by})`.execute(db);
    await sql`create temporary table bench_row as select gen_random_uuid() id, gen_random_uuid() report_id,
        gen_random_uuid() assessment_id, agency_id, u,
        case when random() < 0.15 then 0 when random() < 0.55 then 1 when random() < 0.6 then 2 else 3 end as class
      from bench_unit`.execute(db);
    await sql`insert into reporting_unit (id, round_id, name, recorded_at, recorded_by)
      select id, ${round}::uuid, 'Omgevingsdienst ' || substr(md5(u::text), 1, 8), ${at}, ${by} from bench_row`.execute(
      db,
    );
    await sql`insert into reporting_unit_agency select id, ${round}::uuid, agency_id from bench_row`.execute(db);
    await sql`insert into report (id, unit_id, version, received_on, signed_by, recorded_at, recorded_by)
      select report_id, id, 1, ${day}, 'directeur', ${at}, ${by} from bench_row`.execute(db);
    await sql`insert into report_self_assessment select report_id, criterion.id,
        case when random() < 0.8 then 'met' else 'not-met' end, 'De dienst licht dit toe met de begroting en de planning.'
      from bench_row cross join criterion where criteria_set_id = ${set}`.execute(db);
    await sql`insert into assessment (id, unit_id, report_id, status_now, forecast, rationale, prepared_by, recorded_at,
        recorded_by)
      select assessment_id, id, report_id, case when class = 0 then 'robust' else 'not-robust' end,
        case when class <= 1 then 'expected' when class = 2 then 'doubtful' else 'not-plausible' end,
        'Toelichting ' || md5(random()::text) || ': het bestuur heeft de kosten gedekt, de werving loopt nog.', ${by},
        ${at}, ${by} from bench_row`.execute(db);
    await sql`insert into assessment_verdict select assessment_id, criterion.id,
        case when random() < 0.6 then 'met' when random() < 0.8 then 'not-met' else 'not-assessable' end, 'Onderbouwing.'
      from bench_row cross join criterion where criteria_set_id = ${set}`.execute(db);
    await sql`insert into assessment_reason select assessment_id, ${programme}::uuid,
        case when u % 2 = 0 then 'turnover-norm' else 'time-left' end, 'ministry', true, 'De norm wordt niet gehaald.'
      from bench_row where class >= 2`.execute(db);
    await sql`insert into adoption (assessment_id, unit_id, prepared_by, adopted_by, decided_on, recorded_at, recorded_by)
      select assessment_id, id, ${by}, ${other}, ${day}, ${at} + interval '1 hour', ${other} from bench_row`.execute(
      db,
    );
    await sql`drop table bench_row`.execute(db);
  }
  await sql`drop table bench_unit`.execute(db);
  return code;
}
