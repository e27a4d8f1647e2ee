-- What progress is seen by: who takes part in an agency, which agency follows which, where municipalities lie, and the
-- management summary that goes with a letter.

-- Participants of agencies ----------------------------------------------------------------------------------------

create table participant (
  id uuid primary key,
  register_id uuid not null references register,
  -- As the registers write it: GM0014, PV20, WS0664.
  code text not null check (code ~ '^(GM|PV|WS)[0-9]{2,4}$'),
  kind text not null check (kind in ('municipality', 'province', 'water-board')),
  name text not null check (name <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  unique (register_id, code)
);

create table participation (
  id uuid primary key,
  agency_id uuid not null references agency,
  participant_id uuid not null references participant,
  valid_from date not null,
  valid_until date,
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  superseded_at timestamptz,
  check (valid_from < valid_until),
  check (recorded_at < superseded_at),
  exclude using gist (
    agency_id with =,
    participant_id with =,
    daterange(valid_from, valid_until) with &&,
    tstzrange(recorded_at, superseded_at) with &&
  )
);
create index participation_of_participant on participation (participant_id); -- listParticipations

-- Succession ------------------------------------------------------------------------------------------------------

create table succession (
  id uuid primary key,
  predecessor_id uuid not null references agency,
  successor_id uuid not null references agency,
  kind text not null check (kind in ('merger', 'split')),
  -- The first day on which the successor does the work.
  effective_on date not null,
  document text not null check (document <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  superseded_at timestamptz,
  check (predecessor_id <> successor_id),
  check (recorded_at < superseded_at),
  exclude using gist (predecessor_id with =, successor_id with =, tstzrange(recorded_at, superseded_at) with &&)
);
create index succession_of_successor on succession (successor_id); -- listSuccessions, from a successor back

-- Boundaries of municipalities ------------------------------------------------------------------------------------

create table boundary_set (
  id uuid primary key,
  register_id uuid not null references register,
  source text not null check (source <> ''),
  -- The day whose municipalities the file draws.
  reference_date date not null,
  file_name text not null,
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  -- TopoJSON with one object `areas`, whose geometries bear the code of the municipality as their id.
  topology text not null,
  area_count integer not null check (area_count > 0),
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor
);
create index boundary_set_of_register on boundary_set (register_id, reference_date); -- findBoundarySet

-- The management summary of a publication -------------------------------------------------------------------------

create table publication_document (
  id uuid primary key,
  publication_id uuid not null references publication,
  kind text not null check (kind in ('summary-docx', 'summary-pdf', 'letter-and-summary-docx', 'letter-and-summary-pdf')),
  template text not null,
  sha256 text not null references document,
  -- What the bytes were made with: template, compiler and fonts by hash.
  typesetting text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor,
  unique (publication_id, kind)
);

create index reporting_unit_agency_of_agency on reporting_unit_agency (agency_id); -- unit-dossier: every round of an agency

-- Append-only -----------------------------------------------------------------------------------------------------

do $$
declare
  name text;
begin
  foreach name in array array['participant', 'boundary_set', 'publication_document'] loop
    execute format('create trigger append_only before update or delete on %I for each row execute function refuse_change()', name);
    execute format('create trigger no_truncate before truncate on %I execute function refuse_change()', name);
  end loop;
  foreach name in array array['participation', 'succession'] loop
    execute format('create trigger supersession before update on %I for each row execute function allow_supersession_once()', name);
    execute format('create trigger append_only before delete on %I for each row execute function refuse_change()', name);
    execute format('create trigger no_truncate before truncate on %I execute function refuse_change()', name);
  end loop;
end $$;
