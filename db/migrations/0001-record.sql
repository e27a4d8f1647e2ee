-- The record from programme to published letter: register, rounds, reports, assessments, figures, publications, letters.
--
-- Two time axes. Valid: `valid_from` / `valid_until` (or `holds_…`), civil dates, half-open. Recorded: `recorded_at`, an
-- instant in UTC, and `superseded_at` where a later row takes its place. "Known at X" is
--   recorded_at <= X and (superseded_at is null or superseded_at > X).
-- Nothing decided is overwritten: every table refuses update and delete, save that `superseded_at` may be set once.
-- `exercise_clock` alone is state and not record.

create extension if not exists btree_gist;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only: % on % is refused', tg_op, tg_table_name using errcode = 'VT001';
end $$;

-- Lets one thing through: closing a row that still holds, everything else unchanged.
create function allow_supersession_once() returns trigger language plpgsql as $$
declare
  before_change jsonb := to_jsonb(old) - 'superseded_at';
  after_change jsonb := to_jsonb(new) - 'superseded_at';
begin
  if old.superseded_at is not null or new.superseded_at is null or before_change is distinct from after_change then
    raise exception 'append-only: % on % is refused', tg_op, tg_table_name using errcode = 'VT001';
  end if;
  return new;
end $$;

-- People and systems ----------------------------------------------------------------------------------------------

create table actor (
  id uuid primary key,
  code text not null unique,
  name text not null check (name <> ''),
  function text not null,
  kind text not null check (kind in ('person', 'system')),
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor
);

-- Register --------------------------------------------------------------------------------------------------------

create table register (
  id uuid primary key,
  code text not null unique,
  name text not null,
  is_exercise boolean not null,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  unique (id, is_exercise)
);

create table agency (
  id uuid primary key,
  register_id uuid not null references register,
  code text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  unique (register_id, code)
);

create table agency_name (
  id uuid primary key,
  agency_id uuid not null references agency,
  name text not null check (name <> ''),
  abbreviation text,
  seat text,
  province text,
  valid_from date not null,
  valid_until date,
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  superseded_at timestamptz,
  check (valid_from < valid_until),
  check (recorded_at < superseded_at),
  exclude using gist (
    agency_id with =,
    daterange(valid_from, valid_until) with &&,
    tstzrange(recorded_at, superseded_at) with &&
  )
);

create table agency_period (
  id uuid primary key,
  agency_id uuid not null references agency,
  kind text not null check (kind in ('legal', 'operation')),
  valid_from date not null,
  valid_until date,
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  superseded_at timestamptz,
  check (valid_from < valid_until),
  check (recorded_at < superseded_at),
  exclude using gist (
    agency_id with =,
    kind with =,
    daterange(valid_from, valid_until) with &&,
    tstzrange(recorded_at, superseded_at) with &&
  )
);

-- Criteria --------------------------------------------------------------------------------------------------------

create table criteria_set (
  id uuid primary key,
  code text not null,
  version text not null,
  valid_from date not null,
  valid_until date,
  source text not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  unique (code, version),
  check (valid_from < valid_until)
);

create table criterion (
  id uuid primary key,
  criteria_set_id uuid not null references criteria_set,
  code text not null,
  position integer not null check (position > 0),
  name text not null check (name <> ''),
  wording text not null,
  legal_basis text,
  measurement text,
  -- The threshold in whole `threshold_unit`s; both null means: unknown, which is a legal state.
  threshold bigint,
  threshold_unit text,
  guidance text,
  is_named_publicly boolean not null,
  source text not null,
  unique (criteria_set_id, code),
  unique (criteria_set_id, position),
  check ((threshold is null) = (threshold_unit is null))
);

-- Programme -------------------------------------------------------------------------------------------------------

create table programme (
  id uuid primary key,
  code text not null unique,
  name text not null,
  register_id uuid not null,
  is_exercise boolean not null,
  target_date date not null,
  criteria_set_id uuid not null references criteria_set,
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  -- A programme belongs to one register and is an exercise or not, as its register is.
  foreign key (register_id, is_exercise) references register (id, is_exercise)
);

create table exercise_clock (
  programme_id uuid primary key references programme,
  today date not null,
  last_recorded_at timestamptz not null
);

-- Coded words that a programme uses: ratings of an improvement plan, reasons for not complying.
create table plan_rating (
  programme_id uuid not null references programme,
  code text not null,
  position integer not null,
  label text not null,
  is_invented boolean not null,
  primary key (programme_id, code)
);

create table reason (
  programme_id uuid not null references programme,
  code text not null,
  position integer not null,
  label text not null,
  primary key (programme_id, code)
);

-- Decisions about agencies that hold for a period -----------------------------------------------------------------

create table determination (
  id uuid primary key,
  programme_id uuid not null references programme,
  agency_id uuid not null references agency,
  outcome text not null check (outcome in ('robust', 'not-robust')),
  holds_from date not null,
  holds_until date,
  decided_on date not null,
  document text not null,
  ground text not null check (ground <> ''),
  prepared_by uuid not null references actor,
  adopted_by uuid not null references actor,
  supersedes_id uuid references determination,
  correction_reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  superseded_at timestamptz,
  check (adopted_by <> prepared_by),
  check (holds_from < holds_until),
  check (recorded_at < superseded_at),
  check ((supersedes_id is null) = (correction_reason is null)),
  exclude using gist (
    programme_id with =,
    agency_id with =,
    daterange(holds_from, holds_until) with &&,
    tstzrange(recorded_at, superseded_at) with &&
  )
);

create table exemption (
  id uuid primary key,
  programme_id uuid not null references programme,
  agency_id uuid not null references agency,
  decision text not null check (decision in ('exempt', 'keeps-reporting')),
  ground text not null check (ground <> ''),
  approved_by uuid not null references actor,
  valid_from date not null,
  valid_until date,
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  superseded_at timestamptz,
  check (approved_by <> recorded_by),
  check (valid_from < valid_until),
  check (recorded_at < superseded_at),
  exclude using gist (
    programme_id with =,
    agency_id with =,
    daterange(valid_from, valid_until) with &&,
    tstzrange(recorded_at, superseded_at) with &&
  )
);

create table joint_reporting (
  id uuid primary key,
  programme_id uuid not null references programme,
  ground text not null check (ground <> ''),
  approved_by uuid not null references actor,
  valid_from date not null,
  valid_until date,
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  superseded_at timestamptz,
  check (approved_by <> recorded_by),
  check (valid_from < valid_until),
  check (recorded_at < superseded_at)
);

create table joint_reporting_agency (
  joint_reporting_id uuid not null references joint_reporting,
  agency_id uuid not null references agency,
  primary key (joint_reporting_id, agency_id)
);

-- Rounds and the units that report in them ------------------------------------------------------------------------

create table round (
  id uuid primary key,
  programme_id uuid not null references programme,
  code text not null,
  kind text not null check (kind in ('improvement-plan', 'progress', 'final', 'half-yearly')),
  -- Order of the rounds within the programme; the round before is the one with the next lower number.
  sequence integer not null check (sequence > 0),
  name text not null,
  -- Both null: the reported period is unknown.
  reported_from date,
  reported_until date,
  window_from date not null,
  window_until date not null,
  reference_date date not null,
  criteria_set_id uuid not null references criteria_set,
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  unique (programme_id, code),
  unique (programme_id, sequence),
  check ((reported_from is null) = (reported_until is null)),
  check (reported_from < reported_until),
  check (window_from < window_until)
);

create table reporting_unit (
  id uuid primary key,
  round_id uuid not null references round,
  -- The name as it was when the round was opened.
  name text not null check (name <> ''),
  joint_reporting_id uuid references joint_reporting,
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  unique (id, round_id)
);
create index reporting_unit_of_round on reporting_unit (round_id); -- judgement-read-model: all units of a round

create table reporting_unit_agency (
  unit_id uuid not null,
  round_id uuid not null,
  agency_id uuid not null references agency,
  primary key (unit_id, agency_id),
  unique (round_id, agency_id),
  foreign key (unit_id, round_id) references reporting_unit (id, round_id)
);

-- Received reports ------------------------------------------------------------------------------------------------

create table report (
  id uuid primary key,
  unit_id uuid not null references reporting_unit,
  version integer not null check (version > 0),
  received_on date not null,
  signed_by text not null check (signed_by <> ''),
  supersedes_id uuid references report,
  resubmission_reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  unique (unit_id, version),
  check ((version = 1) = (supersedes_id is null)),
  check ((supersedes_id is null) = (resubmission_reason is null))
);

create table report_self_assessment (
  report_id uuid not null references report,
  criterion_id uuid not null references criterion,
  verdict text not null check (verdict in ('met', 'not-met', 'not-assessable')),
  note text not null,
  primary key (report_id, criterion_id)
);

create table report_reason (
  report_id uuid not null references report,
  programme_id uuid not null,
  reason_code text not null,
  is_main boolean not null,
  text text not null,
  primary key (report_id, reason_code),
  foreign key (programme_id, reason_code) references reason (programme_id, code)
);
create unique index report_has_one_main_reason on report_reason (report_id) where is_main;

-- The ministry's assessments --------------------------------------------------------------------------------------

create table assessment (
  id uuid primary key,
  unit_id uuid not null references reporting_unit,
  report_id uuid references report,
  -- Either the rating of an improvement plan, or the status now with the forecast for the target date.
  plan_rating text,
  status_now text check (status_now in ('robust', 'not-robust')),
  forecast text check (forecast in ('expected', 'doubtful', 'not-plausible')),
  rationale text not null,
  prepared_by uuid not null references actor,
  supersedes_id uuid references assessment,
  correction_reason text check (correction_reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  unique (id, unit_id, prepared_by),
  check ((plan_rating is null) <> (status_now is null)),
  check ((plan_rating is null) = (forecast is not null)),
  check ((supersedes_id is null) = (correction_reason is null))
);
create index assessment_of_unit on assessment (unit_id); -- unit-history: all versions of a unit

create table assessment_verdict (
  assessment_id uuid not null references assessment,
  criterion_id uuid not null references criterion,
  verdict text not null check (verdict in ('met', 'not-met', 'not-assessable')),
  rationale text not null,
  primary key (assessment_id, criterion_id)
);

create table assessment_reason (
  assessment_id uuid not null references assessment,
  programme_id uuid not null,
  reason_code text not null,
  source text not null check (source in ('agency', 'ministry')),
  is_main boolean not null,
  text text not null,
  primary key (assessment_id, reason_code, source),
  foreign key (programme_id, reason_code) references reason (programme_id, code)
);
create unique index assessment_has_one_main_reason on assessment_reason (assessment_id) where is_main;

create table adoption (
  assessment_id uuid primary key,
  unit_id uuid not null,
  prepared_by uuid not null,
  adopted_by uuid not null references actor,
  -- The date of the decision; `recorded_at` is when it became part of the record.
  decided_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  superseded_at timestamptz,
  foreign key (assessment_id, unit_id, prepared_by) references assessment (id, unit_id, prepared_by),
  check (adopted_by <> prepared_by),
  check (recorded_at < superseded_at),
  exclude using gist (unit_id with =, tstzrange(recorded_at, superseded_at) with &&)
);

-- Publications and letters ----------------------------------------------------------------------------------------

create table publication (
  id uuid primary key,
  programme_id uuid not null references programme,
  round_id uuid not null references round,
  reference_date date not null,
  -- The publication holds what was known at this moment.
  known_at timestamptz not null,
  -- Canonical JSON of everything that is frozen; `content_hash` is its SHA-256.
  content text not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  published_by uuid not null references actor,
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  check (known_at <= recorded_at)
);
create index publication_of_programme on publication (programme_id, recorded_at); -- publications page, latest first

create table publication_judgement (
  publication_id uuid not null references publication,
  unit_id uuid not null references reporting_unit,
  assessment_id uuid references assessment,
  letter_class text not null check (letter_class in ('robust', 'expected', 'doubtful', 'not-plausible')),
  primary key (publication_id, unit_id)
);
create index publication_judgement_of_assessment on publication_judgement (assessment_id); -- what a correction touches

create table publication_determination (
  publication_id uuid not null,
  unit_id uuid not null,
  determination_id uuid not null references determination,
  primary key (publication_id, unit_id, determination_id),
  foreign key (publication_id, unit_id) references publication_judgement (publication_id, unit_id)
);

create table publication_figure (
  publication_id uuid not null references publication,
  key text not null,
  position integer not null,
  unit_of_count text not null check (unit_of_count in ('reporting-unit', 'agency', 'report')),
  reference_date date not null,
  -- Null: unknown.
  value integer,
  primary key (publication_id, key)
);

create table letter_draft (
  id uuid primary key,
  publication_id uuid not null references publication,
  revision integer not null check (revision > 0),
  details jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  unique (publication_id, revision)
);

create table document (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  bytes bytea not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor
);

create table letter (
  id uuid primary key,
  publication_id uuid not null unique references publication,
  draft_id uuid not null references letter_draft,
  template text not null,
  -- Canonical JSON of the typed content; `content_hash` is its SHA-256.
  content text not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  docx_sha256 text not null references document,
  pdf_sha256 text not null references document,
  -- What the bytes were made with: template, compiler and fonts by hash.
  typesetting text not null,
  released_by uuid not null references actor,
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor
);

-- Audit -----------------------------------------------------------------------------------------------------------

create table audit_line (
  id uuid primary key,
  programme_id uuid references programme,
  actor_id uuid not null references actor,
  action text not null,
  object_type text not null,
  object_id uuid not null,
  result text not null check (result in ('done', 'refused')),
  origin text not null,
  reason text,
  recorded_at timestamptz not null
);
create index audit_line_of_object on audit_line (object_id, recorded_at); -- history of one thing

-- Append-only -----------------------------------------------------------------------------------------------------

do $$
declare
  name text;
begin
  foreach name in array array[
    'actor', 'register', 'agency', 'criteria_set', 'criterion', 'programme', 'plan_rating', 'reason',
    'joint_reporting_agency', 'round', 'reporting_unit', 'reporting_unit_agency', 'report', 'report_self_assessment',
    'report_reason', 'assessment', 'assessment_verdict', 'assessment_reason', 'publication', 'publication_judgement',
    'publication_determination', 'publication_figure', 'letter_draft', 'document', 'letter', 'audit_line'
  ] loop
    execute format('create trigger append_only before update or delete on %I for each row execute function refuse_change()', name);
    execute format('create trigger no_truncate before truncate on %I execute function refuse_change()', name);
  end loop;
  foreach name in array array['agency_name', 'agency_period', 'determination', 'exemption', 'joint_reporting', 'adoption'] loop
    execute format('create trigger supersession before update on %I for each row execute function allow_supersession_once()', name);
    execute format('create trigger append_only before delete on %I for each row execute function refuse_change()', name);
    execute format('create trigger no_truncate before truncate on %I execute function refuse_change()', name);
  end loop;
end $$;
