-- When something was last recorded in a programme is asked at every page, and before every record outside an exercise.

create index audit_line_of_programme on audit_line (programme_id, recorded_at); -- readLastRecorded
